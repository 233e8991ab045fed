import type { GatewayContext } from "@/lib/gateway/context";
import type { OperationRefusal, Trade } from "@/lib/gateway/port";
import { finishOperation, putOffOperation, scheduleOperation } from "./finish-operation";
import type { Operation } from "./operation";
import { readOperation } from "./read-operation";
import { type OperationAnswer, sendOperation } from "./send-operation";

/** Takes an operation as far as the gateway lets it: done, refused, put off as unknown, or scheduled for the morning. */
export async function carryOut(ctx: GatewayContext, operation: Operation): Promise<void> {
  if (operation.state === "UNKNOWN") {
    const { seen, trade } = await look(ctx, operation);
    if (seen !== "open") return settleBy(ctx, operation, seen, { trade });
  }
  await takeAnswer(ctx, operation, await sendOperation(ctx.gateway, operation));
}

async function takeAnswer(ctx: GatewayContext, operation: Operation, answer: OperationAnswer): Promise<void> {
  if (answer.is === "yes")
    return finishOperation(ctx, operation, { state: "YES", trackingUrl: answer.value?.trackingUrl });
  if (answer.is === "unknown" || answer.reason === "busy") return putOffOperation(ctx, operation);
  if (answer.reason === "night-window") return scheduleOperation(ctx, operation);
  const { reason, code, creditCode } = answer;
  const { seen, trade } = CERTAIN.includes(reason) ? { seen: reason } : await look(ctx, operation);
  await settleBy(ctx, operation, seen === "open" ? reason : seen, { trade, code, creditCode });
}

/** Nothing of these can be the echo of an earlier try that went through; they need no second question. */
const CERTAIN: OperationRefusal[] = [
  "amount-refused",
  "old-amount-stands",
  "increase-refused",
  "issuer-refused",
  "bad-request",
  "not-contracted",
];

type Seen = "done" | "unanswered" | OperationRefusal;
type Look = { seen: Seen | "open"; trade?: Trade | null };

async function look(ctx: GatewayContext, operation: Operation): Promise<Look> {
  const inquiry = await ctx.gateway.inquire(operation.gatewayOrderNo);
  if (inquiry.is !== "yes") return { seen: "unanswered" };
  const trade = inquiry.value;
  return { seen: readOperation(operation, trade), trade };
}

async function settleBy(
  ctx: GatewayContext,
  operation: Operation,
  seen: Seen,
  { trade, ...codes }: { trade?: Trade | null; code?: string; creditCode?: string },
) {
  if (seen === "unanswered") return putOffOperation(ctx, operation);
  if (seen === "done") return finishOperation(ctx, operation, { state: "YES" }, trade);
  await finishOperation(ctx, operation, { state: "NO", refusal: seen, ...codes });
}
