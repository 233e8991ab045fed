import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Payment } from "@/prisma/generated/client";
import { applyResult } from "./apply-result";
import { askGateway } from "./ask-gateway";
import { cancelLateTrade } from "./cancel-late-trade";
import { completePayment } from "./complete-payment";
import { FOLLOWED } from "./operation-rules";

const AT_ONCE = 20;
const LEASE_MS = 60_000;
const LOOK_MS = 60_000;

/**
 * The worker's part in a payment: calls that lost their process, 3-D Secure that came back or ran out, the inquiry
 * ladder, and trades that appear after a payment was given up. Returns how many payments were looked at.
 */
export async function settlePayments(ctx: GatewayContext): Promise<number> {
  const due = await takeDue(ctx);
  await Promise.all(due.map((payment) => settle(ctx, payment)));
  return due.length;
}

/** A worker that dies leaves its rows to the next one when the lease is over. */
function takeDue(ctx: Context): Promise<Payment[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  return ctx.db.$queryRaw<Payment[]>`
    UPDATE "Payment" p SET "askAt" = ${lease}::timestamptz, "askCount" = p."askCount" + 1
    FROM (
      SELECT "id" FROM "Payment" WHERE "askAt" <= ${now}::timestamptz AND "state"::text <> ALL(${[...FOLLOWED]}) ORDER BY "askAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due
    WHERE p."id" = due."id" RETURNING p.*`;
}

async function settle(ctx: GatewayContext, payment: Payment): Promise<void> {
  switch (payment.state) {
    case "AUTHORIZING":
    case "COMPLETING":
      await applyResult(ctx, payment.id, { to: "UNKNOWN", askAt: ctx.now() });
      return;
    case "CHALLENGED":
      return settleChallenge(ctx, payment);
    case "REDIRECTED":
    case "UNKNOWN":
      return askGateway(ctx, payment);
    case "NOT_CHARGED":
      return cancelLateTrade(ctx, payment);
    default:
      await ctx.db.payment.updateMany({
        where: { id: payment.id, state: payment.state },
        data: { askAt: null },
      });
  }
}

async function settleChallenge(ctx: GatewayContext, payment: Payment): Promise<void> {
  const challenge = await ctx.db.challenge.findUnique({ where: { paymentId: payment.id } });
  if (challenge?.returned) return completePayment(ctx, { paymentId: payment.id });
  if (!challenge || challenge.expiresAt <= ctx.now()) {
    await applyResult(ctx, payment.id, {
      to: "NOT_CHARGED",
      from: ["CHALLENGED"],
      facts: { declineReason: "challenge-abandoned" },
    });
    return;
  }
  const askAt = new Date(ctx.now().getTime() + LOOK_MS);
  await ctx.db.payment.updateMany({ where: { id: payment.id, state: "CHALLENGED" }, data: { askAt } });
}
