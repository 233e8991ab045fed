import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import { log } from "@/lib/log";
import type { PaymentOperation } from "@/prisma/generated/client";
import type { OperationState } from "@/prisma/generated/enums";
import { applyResult } from "./apply-result";

const AT_ONCE = 20;
const LEASE_MS = 60_000;

type Due = PaymentOperation & { gatewayOrderNo: string };

/** Carries out what is asked of the gateway about payments. Returns how many operations were worked on. */
export async function runOperations(ctx: GatewayContext): Promise<number> {
  const due = await takeDue(ctx);
  await Promise.all(due.map((operation) => run(ctx, operation)));
  return due.length;
}

/** Marked as sent before anything is sent: one found so again was cut off, and its outcome is unknown. */
function takeDue(ctx: Context): Promise<Due[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  return ctx.db.$queryRaw<Due[]>`
    UPDATE "PaymentOperation" o SET "askAt" = ${lease}::timestamptz, "askCount" = o."askCount" + 1, "updatedAt" = ${now}::timestamptz,
      "state" = CASE WHEN o."state" = 'REQUESTED' THEN 'SENT'::"OperationState" ELSE 'UNKNOWN'::"OperationState" END,
      "unknownSince" = CASE WHEN o."state" = 'REQUESTED' THEN NULL ELSE COALESCE(o."unknownSince", ${now}::timestamptz) END
    FROM (
      SELECT s."id", p."gatewayOrderNo" FROM "PaymentOperation" s JOIN "Payment" p ON p."id" = s."paymentId"
      WHERE s."askAt" <= ${now}::timestamptz AND s."state" IN ('REQUESTED', 'SENT', 'UNKNOWN')
      ORDER BY s."askAt" LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED
    ) due
    WHERE o."id" = due."id" RETURNING o.*, due."gatewayOrderNo"`;
}

async function run(ctx: GatewayContext, operation: Due): Promise<void> {
  if (operation.kind !== "CANCEL") throw new Error(`No way to carry out ${operation.kind} yet`);
  if (operation.state === "UNKNOWN" && (await isCancelled(ctx, operation))) return done(ctx, operation);
  const answer = await ctx.gateway.cancel({ orderNo: operation.gatewayOrderNo });
  if (answer.is === "unknown" || (answer.is === "no" && answer.reason === "busy"))
    return putOff(ctx, operation);
  if (answer.is === "yes" || (await isCancelled(ctx, operation))) return done(ctx, operation);
  await close(ctx, operation, "NO", { code: answer.code, creditCode: answer.creditCode });
}

/** Asked before a repeat, and after a refusal that an earlier cancel may have caused. */
async function isCancelled(ctx: GatewayContext, operation: Due): Promise<boolean> {
  const inquiry = await ctx.gateway.inquire(operation.gatewayOrderNo);
  return inquiry.is === "yes" && inquiry.value?.state === "cancelled";
}

async function done(ctx: GatewayContext, operation: Due): Promise<void> {
  await close(ctx, operation, "YES", {});
  await applyResult(ctx, operation.paymentId, { to: "CANCELLED" });
}

async function close(
  ctx: Context,
  operation: Due,
  state: OperationState,
  refusal: { code?: string; creditCode?: string },
) {
  const at = ctx.now();
  await ctx.db.paymentOperation.update({
    where: { id: operation.id },
    data: { state, ...refusal, callEndedAt: at, askAt: null, updatedAt: at },
  });
  if (state === "NO") log.error({ operation: operation.id, ...refusal }, "operation refused by the gateway");
}

async function putOff(ctx: Context, operation: Due): Promise<void> {
  const at = ctx.now();
  const unknownSince = operation.unknownSince ?? at;
  const askAt = nextAsk(operation.askCount, unknownSince);
  await ctx.db.paymentOperation.update({
    where: { id: operation.id },
    data: { state: "UNKNOWN", unknownSince, callEndedAt: at, askAt, updatedAt: at },
  });
  if (!askAt) log.error({ operation: operation.id }, "operation unknown for 24 hours");
}
