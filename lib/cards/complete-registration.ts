import { giveBackReturn, readChallenge, takeReturn } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Answer, Charge, ChargeRefusal } from "@/lib/gateway/port";
import type { CardRegistration } from "@/prisma/generated/client";
import { CALL_LOST_AFTER_MS } from "./registration";
import { takeAnswer } from "./take-answer";

/**
 * Finishes a registration whose 3-D Secure came back (what was posted is kept already). Taken by compare-and-set, so
 * that a second return, a refresh and the worker do not send it twice.
 */
export async function completeRegistration(
  ctx: GatewayContext,
  { registrationId }: { registrationId: string },
): Promise<void> {
  const row = await ctx.db.cardRegistration.findUnique({
    where: { id: registrationId },
    include: { challenge: true },
  });
  const challenge = row?.challenge && (await readChallenge(ctx.db, row.challenge.id));
  if (!row || !challenge?.returned) return;
  const now = ctx.now();
  const taken = await ctx.db.cardRegistration.updateMany({
    where: { id: row.id, state: "CHALLENGED" },
    data: {
      state: "COMPLETING",
      askAt: new Date(now.getTime() + CALL_LOST_AFTER_MS),
      askCount: 0,
      updatedAt: now,
    },
  });
  if (taken.count === 0) return;
  const { challengeToken, returned } = challenge;
  const answer = await ctx.gateway.completeChallenge({ orderNo: row.orderNo, challengeToken, returned });
  await takeAnswer(ctx, row, isBusy(answer) ? { is: "unknown", cause: "gateway-fault" } : answer);
}

/** Once more with the values that were kept, after a crash or a lost answer (protocol § 23). */
export async function repeatCompletion(
  ctx: GatewayContext,
  row: CardRegistration,
  challengeId: string,
): Promise<void> {
  const challenge = await takeReturn(ctx.db, challengeId);
  if (!challenge?.returned) return;
  const { challengeToken, returned } = challenge;
  const answer = await ctx.gateway.completeChallenge({ orderNo: row.orderNo, challengeToken, returned });
  await ctx.db.cardRegistration.updateMany({
    where: { id: row.id, state: "UNKNOWN" },
    data: { callEndedAt: ctx.now() },
  });
  if (isBusy(answer)) await giveBackReturn(ctx.db, challengeId, returned);
  else if (answer.is !== "unknown") await takeAnswer(ctx, row, answer);
}

/** Nothing was changed and nothing is said of the card: the ladder asks. */
function isBusy(answer: Answer<Charge, ChargeRefusal>): boolean {
  return answer.is === "no" && answer.reason === "busy";
}
