import { z } from "zod";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { type Result, refuse, yes } from "@/lib/result";
import { mailIt, unlessTooMany } from "./request-by-mail";
import { standingOf } from "./rules";

const MOST = 100;
const firstLine = z.array(z.object({ name: z.string() })).transform((lines) => lines[0]?.name ?? "");

/** The orders whose link was mailed, newest first, and how each stands. */
export async function listMailRequests(ctx: Context, { merchantId }: { merchantId: MerchantId }) {
  const rows = await ctx.db.mailRequest.findMany({
    where: { merchantId },
    include: { checkout: { include: { livePayment: true } } },
    orderBy: [{ createdAt: "desc" }, { checkoutId: "desc" }],
    take: MOST,
  });
  return rows.map(({ checkout, email, times, mailedAt }) => ({
    linkId: checkout.linkId,
    orderNo: checkout.merchantOrderNo,
    goods: firstLine.parse(checkout.lines),
    amountYen: checkout.amountYen,
    until: checkout.linkExpiresAt,
    standing: standingOf(checkout, ctx.now()),
    email,
    times,
    mailedAt,
  }));
}

/** The same link once more, to the same address, while it can still be paid. */
export async function mailRequestAgain(
  ctx: Context,
  { merchantId, linkId, by }: { merchantId: MerchantId; linkId: string; by: string },
): Promise<Result<null, "not-open" | "too-many-mails">> {
  const found = await ctx.db.mailRequest.findFirst({
    where: { merchantId, checkout: { linkId } },
    include: { checkout: { include: { livePayment: true } } },
  });
  if (!found || standingOf(found.checkout, ctx.now()) !== "open") return refuse("not-open");
  const { checkout, email } = found;
  const goods = firstLine.parse(checkout.lines);
  const mailed = ctx.db.$transaction((tx) => mailIt(tx, { checkout, email, goods, by, at: ctx.now() }));
  return unlessTooMany(mailed.then(() => yes(null)));
}
