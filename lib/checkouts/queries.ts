import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { triesLeft } from "@/lib/payments/decline-limits";
import { type Offered, offeredBy } from "@/lib/payments/offered";
import { type AttemptView, viewAttempt } from "@/lib/payments/queries";
import { MOST_EXTENSIONS } from "./extend-time";
import { endsAt, type Standing, standingOf } from "./rules";
import { type CheckoutLine, type Law, lawSchema, linesSchema } from "./schema";

/** A checkout as the person looking at its link may see it. */
export type CheckoutView =
  | { whose: "someone-else"; linkId: string; shopName: string; cancelUrl: string }
  | ({ whose: "mine" | "nobody" } & OwnView);

export type OwnView = {
  linkId: string;
  shopName: string;
  orderNo: string;
  amountYen: number;
  lines: CheckoutLine[];
  law: Law;
  offered: Offered;
  standing: Standing;
  endsAt: Date;
  /** The time may still be extended, in its last two minutes. */
  moreTime: boolean;
  returnUrl: string;
  cancelUrl: string;
  /** Where an order that ended unpaid leads. */
  failureUrl: string;
  /** The attempt that holds the checkout. */
  live: AttemptView | null;
  /** When nothing holds it: how the last attempt ended, if there was one. */
  last: AttemptView | null;
  triesLeft: number;
  now: Date;
};

/** Null for a link that does not exist (any more). Once bound, nobody but the buyer sees amount or lines. */
export async function viewCheckout(
  ctx: Context,
  { linkId, buyerId, carriers = false }: { linkId: string; buyerId: BuyerId | null; carriers?: boolean },
): Promise<CheckoutView | null> {
  const row = await ctx.db.checkout.findUnique({
    where: { linkId },
    include: {
      merchant: { select: { name: true, ways: true, payWays: true } },
      livePayment: true,
      payments: { where: { userId: buyerId ?? "" }, orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  if (!row) return null;
  const { name: shopName } = row.merchant;
  if (row.boundUserId && row.boundUserId !== buyerId)
    return { whose: "someone-else", linkId, shopName, cancelUrl: row.cancelUrl };
  const last = row.payments[0];
  return {
    whose: row.boundUserId ? "mine" : "nobody",
    linkId,
    shopName,
    orderNo: row.merchantOrderNo,
    amountYen: row.amountYen,
    lines: linesSchema.parse(row.lines),
    law: lawSchema.parse(row.law),
    offered: offeredBy(row, carriers),
    standing: standingOf(row, ctx.now()),
    endsAt: endsAt(row),
    moreTime: row.extensions < MOST_EXTENSIONS,
    returnUrl: row.returnUrl,
    cancelUrl: row.cancelUrl,
    failureUrl: row.failureUrl ?? row.cancelUrl,
    live: row.livePayment && (await viewAttempt(ctx, row.livePayment)),
    last: last && !row.livePayment && row.boundUserId ? await viewAttempt(ctx, last) : null,
    triesLeft: await triesLeft(ctx.db, { checkoutId: row.id }),
    now: ctx.now(),
  };
}

/** The shop's own view of its checkout, by the link it was given. */
export async function findCheckout(ctx: Context, wish: { merchantId: MerchantId; linkId: string }) {
  return ctx.db.checkout.findFirst({
    where: { linkId: wish.linkId, merchantId: wish.merchantId },
    include: { livePayment: true },
  });
}

const prefillSchema = z.object({ name: z.string(), phone: z.string() }).partial();

/** What the shop knows of its customer, for a form this buyer has still to fill in. Nobody else's business. */
export async function findPrefill(ctx: Context, wish: { buyerId: BuyerId; linkId: string }) {
  const checkout = await ctx.db.checkout.findFirst({
    where: { linkId: wish.linkId, OR: [{ boundUserId: null }, { boundUserId: wish.buyerId }] },
    select: { prefill: true },
  });
  return prefillSchema.parse(checkout?.prefill ?? {});
}
