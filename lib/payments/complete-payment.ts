import { isFrozen } from "@/lib/buyers/is-frozen";
import type { BuyerId } from "@/lib/buyers/rules";
import { readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { applyResult } from "./apply-result";
import { CALL_LOST_AFTER_MS } from "./rules";
import { takeAnswer } from "./take-answer";

/**
 * Finishes a payment whose 3-D Secure came back (its values are kept already). Taken by compare-and-set, so a second
 * return, a refresh and the worker cannot send A09 twice.
 */
export async function completePayment(
  ctx: GatewayContext,
  { paymentId }: { paymentId: string },
): Promise<void> {
  const payment = await ctx.db.payment.findUnique({ where: { id: paymentId }, include: { challenge: true } });
  if (!payment?.challenge) return;
  const challenge = await readChallenge(ctx.db, payment.challenge.id);
  if (!challenge?.returned) return;
  if (await isFrozen(ctx, { buyerId: payment.userId as BuyerId })) {
    // Nothing is charged before A09, and a stranger may have passed the challenge.
    await applyResult(ctx, payment.id, { to: "NOT_CHARGED", from: ["CHALLENGED"] });
    return;
  }
  const askAt = new Date(ctx.now().getTime() + CALL_LOST_AFTER_MS);
  if (!(await applyResult(ctx, payment.id, { to: "COMPLETING", askAt }))) return;
  const { challengeToken, returned } = challenge;
  const answer = await ctx.gateway.completeChallenge({
    orderNo: payment.gatewayOrderNo,
    challengeToken,
    returned,
  });
  const nothingHappened = answer.is === "no" && answer.reason === "busy";
  await takeAnswer(ctx, payment, nothingHappened ? { is: "unknown", cause: "gateway-fault" } : answer);
}
