import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { OperationKind } from "@/prisma/generated/enums";
import type { Operation } from "./operation";
import { ALLOWED_FROM, CARRIER_METHODS } from "./operation-rules";
import { CALL_LOST_AFTER_MS } from "./rules";

export type OfPayment = {
  merchantId: MerchantId;
  paymentId: string;
  /** A person at the desk, by e-mail address; else it is the shop's program. */
  by?: string;
  /** Of the request that asks, when it carries an Idempotency-Key. */
  answerId?: string;
};
export type OpenWish = OfPayment & {
  kind: Exclude<OperationKind, "AUTHORIZE">;
  wish: { slipNo?: string; carrier?: "yamato" | "other"; amountYen?: number };
};
/** `operation-open`: one change at a time; the other one is still being checked or waits for the morning. */
export type OpenRefusal = "no-such-payment" | "operation-open" | "not-possible-now" | "amount-not-less";

/**
 * Writes down what is about to be asked of the gateway, in one statement, so that of any number of requests one goes
 * on. It counts as sent at once: a process that dies from here on leaves an operation whose outcome is unknown.
 */
export async function openOperation(ctx: Context, wish: OpenWish): Promise<Result<Operation, OpenRefusal>> {
  const now = ctx.now();
  const askAt = new Date(now.getTime() + CALL_LOST_AFTER_MS);
  const { card, carrier } = ALLOWED_FROM[wish.kind];
  const rows = await ctx.db.$queryRaw<Operation[]>`
    WITH held AS (
      SELECT p.* FROM "Payment" p WHERE p."id" = ${wish.paymentId} AND p."merchantId" = ${wish.merchantId} FOR UPDATE
    ), opened AS (
      INSERT INTO "PaymentOperation" ("id", "paymentId", "kind", "wish", "state", "requestedBy", "answerId", "askAt", "createdAt", "updatedAt")
      SELECT ${randomId()}, h."id", ${wish.kind}::"OperationKind", ${JSON.stringify(wish.wish)}::jsonb, 'SENT', ${wish.by ?? "merchant"},
        ${wish.answerId ?? null}, ${askAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      FROM held h
      WHERE h."state"::text = ANY(CASE WHEN h."settleMethod" = ANY(${CARRIER_METHODS}) THEN ${[...carrier]}::text[] ELSE ${[...card]}::text[] END)
        AND h."amountYen" > COALESCE(${wish.wish.amountYen ?? null}::int, 0)
      ON CONFLICT ("paymentId") WHERE "state" IN ('REQUESTED', 'SENT', 'UNKNOWN') DO NOTHING
      RETURNING *
    )
    SELECT o.*, h."gatewayOrderNo", h."checkoutId", h."merchantId", h."settleMethod", h."approvalNo", h."state" AS "paymentState"
    FROM opened o JOIN held h ON h."id" = o."paymentId"`;
  const [operation] = rows;
  return operation ? yes(operation) : refuse(await whyNot(ctx, wish));
}

async function whyNot(ctx: Context, { merchantId, paymentId, wish }: OpenWish): Promise<OpenRefusal> {
  const payment = await ctx.db.payment.findFirst({
    where: { id: paymentId, merchantId },
    select: {
      amountYen: true,
      operations: { where: { state: { in: ["REQUESTED", "SENT", "UNKNOWN"] } }, select: { id: true } },
    },
  });
  if (!payment) return "no-such-payment";
  if (payment.operations.length > 0) return "operation-open";
  return (wish.amountYen ?? 0) >= payment.amountYen ? "amount-not-less" : "not-possible-now";
}
