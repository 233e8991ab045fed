import { z } from "zod";
import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { amountForm } from "./desk-schema";

export type RefundFault = "note-missing";
export type RefundRefusal = "not-settled" | "more-than-paid";

/** The amount as people type it, and how it was given back: 「銀行振込 11/26」. */
export const refundForm = amountForm.and(
  z.object({
    note: z
      .string()
      .transform((typed) => typed.trim())
      .pipe(
        z
          .string()
          .min(1, "note-missing" satisfies RefundFault)
          .max(200, "note-missing"),
      ),
  }),
);

type RefundWish = { merchantId: MerchantId; paymentId: string; amountYen: number; note: string; by: string };

/**
 * 返金の記録 after settlement: the gateway has no more to do with it (docs/house.md § 5), so it is written down only. All
 * records of a payment together are at most what was paid.
 */
export async function recordRefund(ctx: Context, wish: RefundWish): Promise<Result<null, RefundRefusal>> {
  const { merchantId, paymentId, amountYen, note, by } = wish;
  const at = ctx.now();
  return ctx.db.$transaction(async (tx): Promise<Result<null, RefundRefusal>> => {
    const [payment] = await tx.$queryRaw<{ amountYen: number }[]>`
      SELECT "amountYen" FROM "Payment" WHERE "id" = ${paymentId} AND "merchantId" = ${merchantId} AND "state" = 'CAPTURED' FOR UPDATE`;
    if (!payment) return refuse("not-settled");
    const before = await tx.refundRecord.aggregate({
      where: { paymentId, merchantId },
      _sum: { amountYen: true },
    });
    if ((before._sum.amountYen ?? 0) + amountYen > payment.amountYen) return refuse("more-than-paid");
    await tx.refundRecord.create({
      data: { id: randomId(), paymentId, merchantId, amountYen, note, by, at },
    });
    const detail = { payment: paymentId, amountYen };
    await record(tx, { actor: by, action: "recorded refund", merchantId, detail, at });
    return yes(null);
  });
}
