import { markClosed } from "@/lib/cards/mark-closed";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Answer, Charge, ChargeRefusal, Trade } from "@/lib/gateway/port";
import type { Payment } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { applyResult, type Change } from "./apply-result";
import { isCarrierMeans } from "./plans";
import { UNDECIDED } from "./rules";

type Attempt = Pick<Payment, "id" | "gatewayOrderNo">;
/** A minute: how often the worker looks whether an open 3-D Secure has come back. */
const CHALLENGE_LOOK_MS = 60_000;
const PATIENCE_MS = 3_000;

/** Turns the gateway's answer to a charge into the payment's next state; null when it came too late to matter. */
export async function takeAnswer(
  ctx: GatewayContext,
  payment: Attempt,
  answer: Answer<Charge, ChargeRefusal>,
  challengeId?: string,
): Promise<PaymentState | null> {
  const change = await changeFor(ctx, payment, answer, challengeId);
  const applied = await applyResult(ctx, payment.id, change);
  if (answer.is === "no" && answer.closesCard) await closeCardOf(ctx, payment.id);
  if (applied) return change.to;
  if (change.to === "AUTHORIZED") await lookAgain(ctx, payment.id);
  return null;
}

async function changeFor(
  ctx: GatewayContext,
  payment: Attempt,
  answer: Answer<Charge, ChargeRefusal>,
  challengeId: string | undefined,
): Promise<Change> {
  if (answer.is === "unknown") return { to: "UNKNOWN", askAt: ctx.now() };
  if (answer.is === "no") return declined(answer);
  if (answer.value.outcome === "approved") return approved(ctx, payment, answer.value.approvalNo);
  if (!challengeId) throw new Error("A challenge came where none can be answered");
  const { html, challengeToken } = answer.value;
  return {
    to: "CHALLENGED",
    askAt: new Date(ctx.now().getTime() + CHALLENGE_LOOK_MS),
    challenge: { id: challengeId, html, challengeToken },
  };
}

/**
 * The shop is told the acquirer, which only an inquiry knows. When that does not answer, the yes is not lost:
 * the payment is unknown for a moment and the ladder asks the same question again.
 */
async function approved(ctx: GatewayContext, payment: Attempt, approvalNo: string): Promise<Change> {
  const inquiry = await Promise.race([ctx.gateway.inquire(payment.gatewayOrderNo), outOfPatience()]);
  if (inquiry?.is === "yes" && inquiry.value?.state === "authorized")
    return authorizedBy(inquiry.value, ctx.now());
  return { to: "UNKNOWN", facts: { approvalNo }, askAt: ctx.now() };
}

/** The buyer has waited for the charge already. */
function outOfPatience(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null).unref();
  });
}

/** A carrier's sale is fixed at once; a card's found further on than authorised is followed there by the worker. */
export function chargedBy(trade: Trade, { means }: Pick<Payment, "means">, now: Date): Change {
  if (!isCarrierMeans(means)) return authorizedBy(trade, now);
  const { settleMethod, approvalNo } = trade;
  return { to: "CAPTURED", facts: { settleMethod, approvalNo } };
}

function authorizedBy(trade: Trade, now: Date): Change {
  const { settleMethod, approvalNo, threeDCode, authorizedAt, state } = trade;
  const askAt = state === "authorized" ? undefined : now;
  const facts = { settleMethod, approvalNo, threeDCode };
  return { to: "AUTHORIZED", facts, authorizedAt, askAt, from: UNDECIDED };
}

function declined(answer: { reason: ChargeRefusal; code: string; creditCode?: string }): Change {
  return {
    to: "DECLINED",
    facts: {
      declineReason: answer.reason,
      refusalCode: answer.code,
      refusalCredit: answer.creditCode ?? null,
    },
  };
}

async function closeCardOf(ctx: GatewayContext, id: string): Promise<void> {
  const { cardId, createdAt } = await ctx.db.payment.findUniqueOrThrow({ where: { id } });
  if (cardId) await markClosed(ctx, { cardId, chargedAt: createdAt });
}

/** A yes for a payment already given up for lost: have the worker find the trade and cancel it now. */
async function lookAgain(ctx: GatewayContext, id: string): Promise<void> {
  await ctx.db.payment.updateMany({ where: { id, state: "NOT_CHARGED" }, data: { askAt: ctx.now() } });
}
