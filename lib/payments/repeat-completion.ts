import { readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Payment } from "@/prisma/generated/client";
import { takeAnswer } from "./take-answer";

/**
 * Sends A09 once more with the values kept from 3-D Secure. They are taken away by compare-and-set first, so that it
 * happens once; when the gateway was only busy they are put back.
 */
export async function repeatCompletion(ctx: GatewayContext, payment: Payment): Promise<void> {
  const kept = await ctx.db.challenge.findUnique({ where: { paymentId: payment.id } });
  const challenge = kept && (await readChallenge(ctx.db, kept.id));
  if (!kept?.returned || !challenge?.returned) return;
  const where = { id: kept.id, returned: kept.returned };
  const taken = await ctx.db.challenge.updateMany({ where, data: { returned: null } });
  if (taken.count === 0) return;
  const { challengeToken, returned } = challenge;
  const answer = await ctx.gateway.completeChallenge({
    orderNo: payment.gatewayOrderNo,
    challengeToken,
    returned,
  });
  await ctx.db.payment.updateMany({
    where: { id: payment.id, state: "UNKNOWN" },
    data: { callEndedAt: ctx.now() },
  });
  if (answer.is === "no" && answer.reason === "busy") {
    await ctx.db.challenge.updateMany({ where: { id: kept.id }, data: { returned: kept.returned } });
  } else if (answer.is !== "unknown") {
    await takeAnswer(ctx, payment, answer);
  }
}
