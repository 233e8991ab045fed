import { readChallenge, takeReturn } from "@/lib/gateway/challenge";
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
  await takeAnswer(ctx, row, await complete(ctx, row, challenge.challengeToken, challenge.returned));
}

/** Once more with the values that were kept, after a crash or a lost answer (protocol § 23). */
export async function repeatCompletion(
  ctx: GatewayContext,
  row: CardRegistration,
  challengeId: string,
): Promise<void> {
  const challenge = await takeReturn(ctx.db, challengeId);
  if (!challenge?.returned) return;
  const answer = await complete(ctx, row, challenge.challengeToken, challenge.returned);
  await ctx.db.cardRegistration.updateMany({
    where: { id: row.id, state: "UNKNOWN" },
    data: { callEndedAt: ctx.now() },
  });
  if (answer.is !== "unknown") await takeAnswer(ctx, row, answer);
}

/** `busy` changed nothing and says nothing of the card: the ladder asks. */
async function complete(
  ctx: GatewayContext,
  { orderNo }: CardRegistration,
  challengeToken: string,
  returned: Record<string, string>,
): Promise<Answer<Charge, ChargeRefusal>> {
  const answer = await ctx.gateway.completeChallenge({ orderNo, challengeToken, returned });
  const undecided = answer.is === "no" && answer.reason === "busy";
  return undecided ? { is: "unknown", cause: "gateway-fault" } : answer;
}
