import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { carryOut } from "./carry-out";
import type { Operation } from "./operation";

const AT_ONCE = 20;
const LEASE_MS = 60_000;

/** Carries out what is asked of the gateway about payments. Returns how many operations were worked on. */
export async function runOperations(ctx: GatewayContext): Promise<number> {
  const due = await takeDue(ctx);
  await Promise.all(due.map((operation) => carryOut(ctx, operation)));
  return due.length;
}

/** Marked as sent before anything is sent: one found so again was cut off, and its outcome is unknown. */
function takeDue(ctx: Context): Promise<Operation[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  return ctx.db.$queryRaw<Operation[]>`
    UPDATE "PaymentOperation" o SET "askAt" = ${lease}::timestamptz, "askCount" = o."askCount" + 1, "updatedAt" = ${now}::timestamptz,
      "state" = CASE WHEN o."state" = 'REQUESTED' THEN 'SENT'::"OperationState" ELSE 'UNKNOWN'::"OperationState" END,
      "unknownSince" = CASE WHEN o."state" = 'REQUESTED' THEN NULL ELSE COALESCE(o."unknownSince", ${now}::timestamptz) END
    FROM (
      SELECT s."id", p."gatewayOrderNo", p."checkoutId", p."merchantId", p."settleMethod", p."approvalNo", p."state" AS "paymentState"
      FROM "PaymentOperation" s JOIN "Payment" p ON p."id" = s."paymentId"
      WHERE s."askAt" <= ${now}::timestamptz AND s."state" IN ('REQUESTED', 'SENT', 'UNKNOWN')
      ORDER BY s."askAt" LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED
    ) due
    WHERE o."id" = due."id"
    RETURNING o.*, due."gatewayOrderNo", due."checkoutId", due."merchantId", due."settleMethod", due."approvalNo", due."paymentState"`;
}
