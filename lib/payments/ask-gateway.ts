import { record } from "@/lib/audit/record";
import { readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import type { Trade } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import type { Payment } from "@/prisma/generated/client";
import { applyResult } from "./apply-result";
import { CARRIER_LOOK_MS, CARRIER_PAGE_MS } from "./carrier-page";
import { isCarrierMeans } from "./plans";
import { readTrade, type Verdict } from "./read-trade";
import { repeatCompletion } from "./repeat-completion";
import { chargedBy } from "./take-answer";

/** One rung of the ladder: asks what became of a payment and settles it, or puts the question off. */
export async function askGateway(ctx: GatewayContext, payment: Payment): Promise<void> {
  const inquiry = await ctx.gateway.inquire(payment.gatewayOrderNo);
  if (inquiry.is !== "yes") return askLater(ctx, payment);
  const verdict = readTrade(inquiry.value, await tradeFacts(ctx, payment));
  await settleBy(ctx, payment, verdict, inquiry.value);
}

async function settleBy(ctx: GatewayContext, payment: Payment, verdict: Verdict, trade: Trade | null) {
  switch (verdict) {
    case "charged":
      if (!trade) throw new Error("Charged without a trade");
      await applyResult(ctx, payment.id, chargedBy(trade, payment, ctx.now()));
      return;
    case "declined":
      await applyResult(ctx, payment.id, {
        to: "DECLINED",
        facts: { declineReason: whyFailed(payment, trade) },
      });
      return;
    case "not-charged":
      await giveUp(ctx, payment);
      return;
    case "repeat":
      await repeatCompletion(ctx, payment);
      return askLater(ctx, payment);
    case "wait":
      return askLater(ctx, payment);
  }
}

/** A carrier's sale fails by its buyer (11) or by the carrier itself (13). */
function whyFailed({ means }: Payment, trade: Trade | null): string {
  if (!isCarrierMeans(means)) return "not-approved";
  return trade?.statusInfo === 13 ? "carrier-error" : "carrier-cancelled";
}

/** The checkout is free again; the gateway is still asked for a trade that turns up late. */
async function giveUp(ctx: GatewayContext, payment: Payment): Promise<void> {
  const askAt = nextAsk(payment.askCount, payment.unknownSince ?? ctx.now());
  await applyResult(ctx, payment.id, { to: "NOT_CHARGED", facts: { declineReason: "no-trade" }, askAt });
}

/** Whoever asked for an earlier look meanwhile gets it. */
async function askLater(ctx: GatewayContext, payment: Payment): Promise<void> {
  if (payment.state === "REDIRECTED") return lookAtPageLater(ctx, payment);
  const askAt = nextAsk(payment.askCount, payment.unknownSince ?? ctx.now());
  const { count } = await ctx.db.payment.updateMany({
    where: { id: payment.id, state: "UNKNOWN", askAt: payment.askAt },
    data: { askAt },
  });
  if (askAt || count === 0) return;
  log.error({ payment: payment.id, orderNo: payment.gatewayOrderNo }, "payment unknown for 24 hours");
  await record(ctx.db, {
    actor: "worker",
    action: "payment needs a person",
    userId: payment.userId,
    merchantId: payment.merchantId,
    detail: { payment: payment.id, orderNo: payment.gatewayOrderNo },
    at: ctx.now(),
  });
}

/** The gateway closes a page that nobody finishes; one that it forgets to close is unknown. */
async function lookAtPageLater(ctx: GatewayContext, payment: Payment): Promise<void> {
  const { id, createdAt, eventCount, askAt: leasedUntil } = payment;
  const now = ctx.now();
  if (createdAt.getTime() + CARRIER_PAGE_MS + CARRIER_LOOK_MS * 5 < now.getTime()) {
    await applyResult(ctx, id, { to: "UNKNOWN", askAt: now, ifStillAt: eventCount });
    return;
  }
  const askAt = new Date(now.getTime() + CARRIER_LOOK_MS);
  await ctx.db.payment.updateMany({
    where: { id, state: "REDIRECTED", askAt: leasedUntil },
    data: { askAt },
  });
}

async function tradeFacts(ctx: GatewayContext, payment: Payment) {
  const row = await ctx.db.challenge.findUnique({ where: { paymentId: payment.id } });
  const challenge = row && (await readChallenge(ctx.db, row.id));
  const ended = payment.callEndedAt ?? payment.unknownSince ?? ctx.now();
  return {
    sinceCallMs: ctx.now().getTime() - ended.getTime(),
    canRepeat: !!challenge?.returned,
    repeated: !!row?.returnedAt && !challenge?.returned,
    atCarrier: (await ctx.db.carrierPage.count({ where: { paymentId: payment.id } })) > 0,
  };
}
