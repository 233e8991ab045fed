import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Trade } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import { randomId } from "@/lib/random-id";
import type { Payment } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { applyWithin } from "./apply-result";
import { lockPayment } from "./lock-payment";
import { FOLLOW_MS, lapseOf } from "./operation-rules";
import { tellAmount } from "./tell-change";

const UNANSWERED_MS = 5 * 60_000;

/** Brings one payment that stands to where the gateway shows its trade. */
export async function followTrade(ctx: GatewayContext, payment: Payment): Promise<void> {
  const inquiry = await ctx.gateway.inquire(payment.gatewayOrderNo);
  if (inquiry.is !== "yes") return lookAgain(ctx, payment, UNANSWERED_MS);
  const trade = inquiry.value;
  const to = trade && STATE_OF[trade.state];
  if (!to) {
    log.error({ payment: payment.id, statusInfo: trade?.statusInfo }, "a paid payment without its trade");
    return lookAgain(ctx, payment, FOLLOW_MS);
  }
  const followed = { ...payment, lapsesAt: lapseBy(trade) ?? payment.lapsesAt };
  const path = wayFrom(followed, to, ctx.now());
  if (path.length === 0) return keepFacts(ctx, followed, trade);
  await go(ctx, followed, path, trade);
}

const STATE_OF: Partial<Record<Trade["state"], PaymentState>> = {
  authorized: "AUTHORIZED",
  "capture-requested": "CAPTURE_REQUESTED",
  captured: "CAPTURED",
  "change-failed": "CHANGE_FAILED",
  cancelled: "CANCELLED",
};

function lapseBy({ authorizedAt }: Trade): Date | null {
  return authorizedAt && lapseOf(authorizedAt);
}

/** A sale settled at once was still asked for; a cancel of the 58th day is the lapse. */
function wayFrom({ state, lapsesAt }: Payment, to: PaymentState, now: Date): PaymentState[] {
  if (state === to) return [];
  if (state === "AUTHORIZED" && to === "CAPTURED") return ["CAPTURE_REQUESTED", "CAPTURED"];
  const lapsed = state === "AUTHORIZED" && to === "CANCELLED" && !!lapsesAt && lapsesAt <= now;
  return [lapsed ? "LAPSED" : to];
}

/** An answer that was under way while the payment moved, or an operation ended, is old news: nothing is done with it. */
async function go(
  ctx: GatewayContext,
  payment: Payment,
  path: PaymentState[],
  { authorizedAt }: Trade,
): Promise<void> {
  const at = ctx.now();
  const { id, eventCount, merchantId } = payment;
  const moved = await ctx.db.$transaction(async (tx) => {
    if (path.length > 1) await lockPayment(tx, { ...payment, paymentId: id });
    for (const [step, to] of path.entries()) {
      const askAt = to === "CAPTURE_REQUESTED" ? new Date(at.getTime() + FOLLOW_MS) : undefined;
      const ifTakenAs = step === 0 ? payment : undefined;
      const change = { to, authorizedAt, askAt, ifStillAt: eventCount + step, ifTakenAs };
      if (!(await applyWithin(tx, id, change, at))) return false;
    }
    const detail = { payment: id, from: payment.state, to: path.at(-1) ?? null };
    await record(tx, { actor: "gateway", action: "payment followed", merchantId, detail, at });
    return true;
  });
  if (!moved) await lookAgain(ctx, payment, FOLLOW_MS);
}

/** What a change of amount or a new authorisation brought with it. The amount is never raised by an inquiry. */
async function keepFacts(ctx: GatewayContext, payment: Payment, trade: Trade): Promise<void> {
  const { settleMethod, approvalNo, amountYen } = trade;
  const fallen = payment.state !== "CHANGE_FAILED" && amountYen < payment.amountYen;
  await ctx.db.$transaction(async (tx) => {
    if (fallen) await lockPayment(tx, { ...payment, paymentId: payment.id });
    const { count } = await tx.payment.updateMany({
      where: { id: payment.id, updatedAt: payment.updatedAt },
      data: {
        settleMethod: settleMethod ?? payment.settleMethod,
        approvalNo: approvalNo ?? payment.approvalNo,
        lapsesAt: payment.lapsesAt,
      },
    });
    if (count > 0 && fallen) await noteFallen(tx, payment.id, amountYen, ctx.now());
  });
  await lookAgain(ctx, payment, FOLLOW_MS);
}

/** Changed at the gateway by somebody else: written down as the change it is, so that the buyer's history is whole. */
async function noteFallen(tx: Transaction, paymentId: string, amountYen: number, at: Date): Promise<void> {
  await tellAmount(tx, { paymentId, amountYen }, at);
  await tx.paymentOperation.create({
    data: {
      id: randomId(),
      paymentId,
      kind: "CHANGE_AMOUNT",
      wish: { amountYen },
      state: "YES",
      requestedBy: "gateway",
      callEndedAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  await tx.payment.update({ where: { id: paymentId }, data: { amountYen } });
}

/** An authorisation is left alone until its 58 days are over. Whoever asked for an earlier look meanwhile gets it. */
async function lookAgain(ctx: GatewayContext, payment: Payment, ms: number) {
  const { id, state, lapsesAt, eventCount, askCount, askAt: leasedUntil } = payment;
  const now = ctx.now();
  const quiet = state === "AUTHORIZED" && ms === FOLLOW_MS && lapsesAt && lapsesAt > now;
  const askAt = quiet ? lapsesAt : new Date(now.getTime() + ms);
  const stillTaken = { id, state, eventCount, askCount, askAt: leasedUntil };
  await ctx.db.payment.updateMany({ where: stillTaken, data: { askAt } });
}
