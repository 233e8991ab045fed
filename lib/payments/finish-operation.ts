import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import type { Trade } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import type { Prisma } from "@/prisma/generated/client";
import { applyWithin } from "./apply-result";
import { lockPayment } from "./lock-payment";
import { endOfNight } from "./night-window";
import type { Operation } from "./operation";
import { consequencesOf, type End } from "./operation-consequences";
import { FOLLOWED } from "./operation-rules";
import { tellAmount } from "./tell-change";

const OPEN: Prisma.EnumOperationStateFilter = { in: ["REQUESTED", "SENT", "UNKNOWN"] };

/** Closes an operation together with all that follows from it for the payment. Done once, by whoever is first. */
export async function finishOperation(
  ctx: GatewayContext,
  operation: Operation,
  end: End,
  trade?: Trade | null,
): Promise<void> {
  const at = ctx.now();
  const { id, paymentId } = operation;
  const { moves, facts } = consequencesOf(operation, end, trade?.authorizedAt ?? at);
  await ctx.db.$transaction(async (tx) => {
    await lockPayment(tx, operation);
    const { count } = await tx.paymentOperation.updateMany({
      where: { id, state: OPEN },
      data: { ...end, callEndedAt: at, askAt: null, updatedAt: at },
    });
    if (count === 0) return askAgain(tx, paymentId, at);
    for (const move of moves) await applyWithin(tx, paymentId, move, at);
    if (facts?.amountYen) await tellAmount(tx, { paymentId, amountYen: facts.amountYen }, at);
    if (facts) await tx.payment.update({ where: { id: paymentId }, data: { ...facts, updatedAt: at } });
    await askAgain(tx, paymentId, at);
    await noteDeed(tx, operation, end, at);
  });
}

/**
 * The gateway is asked what else it changed: acquirer, approval number, the last slip gone; and what an answer did that came
 * when another had closed the operation.
 */
async function askAgain(tx: Transaction, id: string, askAt: Date): Promise<void> {
  await tx.payment.updateMany({ where: { id, state: { in: [...FOLLOWED] } }, data: { askAt } });
}

async function noteDeed(tx: Transaction, operation: Operation, end: End, at: Date): Promise<void> {
  const { paymentId: payment, kind, requestedBy: actor, merchantId } = operation;
  const detail = { payment, outcome: end.state, refusal: end.refusal ?? null, code: end.code ?? null };
  await record(tx, { actor, action: DEEDS[kind], merchantId, detail, at });
  if (end.state !== "NO") return;
  log.warn({ operation: operation.id, kind, ...detail }, "operation refused");
  // A shop hears the refusal of its own wish; the worker's is a late trade that stands.
  if (actor === "worker")
    await record(tx, { actor, action: "operation needs a person", merchantId, detail, at });
}

const DEEDS: Record<Operation["kind"], string> = {
  AUTHORIZE: "authorise payment",
  CAPTURE: "capture payment",
  RELEASE: "release capture",
  CANCEL: "cancel payment",
  CHANGE_AMOUNT: "change amount",
  REAUTHORIZE: "authorise payment again",
};

/** No answer: the next rung of the ladder asks what became of it. */
export async function putOffOperation(ctx: GatewayContext, operation: Operation): Promise<void> {
  const at = ctx.now();
  const unknownSince = operation.unknownSince ?? at;
  const askAt = nextAsk(operation.askCount, unknownSince);
  await ctx.db.paymentOperation.updateMany({
    where: { id: operation.id, state: OPEN },
    data: { state: "UNKNOWN", unknownSince, callEndedAt: at, askAt, updatedAt: at },
  });
  if (askAt) return;
  log.error({ operation: operation.id, orderNo: operation.gatewayOrderNo }, "operation unknown for 24 hours");
  const detail = { payment: operation.paymentId, orderNo: operation.gatewayOrderNo, kind: operation.kind };
  const { merchantId } = operation;
  await record(ctx.db, { actor: "worker", action: "operation needs a person", merchantId, detail, at });
}

/** The gateway does not do this at night: the worker asks for it in the morning. */
export async function scheduleOperation(ctx: GatewayContext, operation: Operation): Promise<void> {
  const at = ctx.now();
  const scheduledAt = endOfNight(at);
  await ctx.db.paymentOperation.updateMany({
    where: { id: operation.id, state: OPEN },
    data: {
      state: "REQUESTED",
      scheduledAt,
      askAt: scheduledAt,
      askCount: 0,
      unknownSince: null,
      callEndedAt: at,
      updatedAt: at,
    },
  });
}
