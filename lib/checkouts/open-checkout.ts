import type { Context, Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { isOriginAllowed, type MerchantId, meansOf } from "@/lib/merchants/rules";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { Checkout, Payment } from "@/prisma/generated/client";
import { endCheckout } from "./end-checkout";
import { type ContentFault, contentFault, contentText, LINK_MS, ruleFault, standingOf } from "./rules";
import type { CheckoutWish } from "./schema";

export type OpenCheckout = Checkout & { livePayment: Payment | null };
export type OpenRefusal =
  | ContentFault
  | { field: (typeof ADDRESSES)[number]; code: "origin-not-registered" }
  | { field: "orderNo"; code: "already-paid" | "different-content" };

export type Opened = { checkout: OpenCheckout; isNew: boolean };
type OpenWish = {
  merchantId: MerchantId;
  wish: CheckoutWish;
  /** What has to stand or fall with the checkout, e.g. the answer kept for a repeated request. */
  beforeCommit?: (tx: Transaction, opened: Opened) => Promise<unknown>;
};

/**
 * Opens a checkout for a shop's order. One order has one row for ever: the same wish finds it again, an expired or
 * cancelled one is renewed under a new link. The insert decides between parallel posts of a new order, the row lock
 * between those of a known one.
 */
export async function openCheckout(
  ctx: Context,
  { merchantId, wish, beforeCommit }: OpenWish,
): Promise<Result<Opened, OpenRefusal>> {
  const rules = await ctx.db.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { strictLaw: true, ways: true, payWays: true },
  });
  const fault =
    contentFault(wish, environment().CARD_CEILING_YEN) ??
    ruleFault(wish, rules) ??
    (await foreignAddress(ctx, merchantId, wish));
  if (fault) return refuse(fault);
  const fresh = freshColumns(wish, ctx.now());
  return ctx.db.$transaction(async (tx) => {
    const made = await tx.checkout.createMany({
      data: [{ id: randomId(), merchantId, merchantOrderNo: wish.orderNo, ...fresh }],
      skipDuplicates: true,
    });
    const checkout = await lockByOrder(tx, merchantId, wish.orderNo);
    const opened =
      made.count === 1 ? yes({ checkout, isNew: true }) : await openAgain(ctx, tx, checkout, fresh);
    if (opened.ok) await beforeCommit?.(tx, opened.value);
    return opened;
  });
}

async function openAgain(ctx: Context, tx: Transaction, known: OpenCheckout, fresh: FreshColumns) {
  const standing = standingOf(known, ctx.now());
  if (standing === "paid") return refuse({ field: "orderNo", code: "already-paid" } as const);
  if (standing === "open" || standing === "checking") {
    return known.contentHash === fresh.contentHash
      ? yes({ checkout: known, isNew: false })
      : refuse({ field: "orderNo", code: "different-content" } as const);
  }
  if (known.state === "OPEN") await endCheckout(tx, known, "EXPIRED", ctx.now());
  const renewed = await tx.checkout.update({
    where: { id: known.id },
    data: { ...fresh, state: "OPEN", boundUserId: null, windowEndsAt: null, extensions: 0 },
  });
  return yes({ checkout: { ...renewed, livePayment: null }, isNew: true });
}

async function lockByOrder(
  tx: Transaction,
  merchantId: string,
  merchantOrderNo: string,
): Promise<OpenCheckout> {
  await tx.$queryRaw`
    SELECT "id" FROM "Checkout" WHERE "merchantId" = ${merchantId} AND "merchantOrderNo" = ${merchantOrderNo} FOR UPDATE`;
  return tx.checkout.findUniqueOrThrow({
    where: { merchantId_merchantOrderNo: { merchantId, merchantOrderNo } },
    include: { livePayment: true },
  });
}

type FreshColumns = ReturnType<typeof freshColumns>;

function freshColumns(wish: CheckoutWish, now: Date) {
  return {
    linkId: randomId(),
    amountYen: wish.amountYen,
    lines: wish.lines,
    law: wish.law ?? {},
    ways: (wish.ways ?? []).map(meansOf),
    payWays: wish.payWays ?? [],
    prefill: wish.buyer ?? {},
    returnUrl: wish.returnUrl,
    cancelUrl: wish.cancelUrl,
    failureUrl: wish.failureUrl ?? null,
    resultUrl: wish.resultUrl ?? null,
    contentHash: digest("content", contentText(wish)),
    linkExpiresAt: new Date(now.getTime() + (wish.expiresIn ? wish.expiresIn * 1000 : LINK_MS)),
    createdAt: now,
  };
}

const ADDRESSES = ["returnUrl", "cancelUrl", "failureUrl", "resultUrl"] as const;

/** A shop may send buyers and results only to its own registered origins. */
async function foreignAddress(ctx: Context, merchantId: MerchantId, wish: CheckoutWish) {
  const rows = await ctx.db.merchantOrigin.findMany({ where: { merchantId } });
  const known = new Set(rows.map((row) => row.origin));
  for (const field of ADDRESSES) {
    const address = wish[field];
    if (address && !isOn(known, address)) return { field, code: "origin-not-registered" } as const;
  }
  return null;
}

function isOn(origins: Set<string>, address: string): boolean {
  const url = new URL(address);
  if (url.username || url.password || !isOriginAllowed(url.origin, environment().PAY_MODE)) return false;
  return origins.has(url.origin);
}
