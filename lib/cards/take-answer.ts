import { openChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { COUNTED, feedBreaker } from "@/lib/gateway/decline-breaker";
import type { Answer, Charge, ChargeRefusal } from "@/lib/gateway/port";
import { endRegistration } from "./end-registration";
import { keepCard } from "./keep-card";
import { CHALLENGE_LOOK_MS, type Registration, UNDECIDED } from "./registration";

type ChallengeAnswer = Extract<Charge, { outcome: "challenge" }>;

/** Turns the gateway's answer to the ¥1 into the registration's next state. */
export async function takeAnswer(
  ctx: GatewayContext,
  registration: Registration,
  answer: Answer<Charge, ChargeRefusal>,
  challengeId?: string,
): Promise<void> {
  if (answer.is === "unknown") return markUnknown(ctx, registration);
  if (answer.is === "no") {
    const { reason, code, creditCode } = answer;
    const ending = { state: "REFUSED", refusal: reason, code, creditCode } as const;
    const ended = await endRegistration(ctx, registration, ending);
    if (ended && COUNTED.includes(reason)) await feedBreaker(ctx.db);
    return;
  }
  if (answer.value.outcome === "approved") {
    if (!(await keepCard(ctx, registration))) await markUnknown(ctx, registration);
    return;
  }
  if (!challengeId) throw new Error("A challenge came where none can be answered");
  await askToAuthenticate(ctx, registration, answer.value, challengeId);
}

/** The worker asks at once, and then down the ladder. */
export async function markUnknown(ctx: GatewayContext, { id }: Registration): Promise<void> {
  const now = ctx.now();
  await ctx.db.cardRegistration.updateMany({
    where: { id, state: { in: ["VERIFYING", "COMPLETING"] } },
    data: {
      state: "UNKNOWN",
      callEndedAt: now,
      unknownSince: now,
      askAt: now,
      askCount: 0,
      updatedAt: now,
    },
  });
}

async function askToAuthenticate(
  ctx: GatewayContext,
  { id }: Registration,
  { html, challengeToken }: ChallengeAnswer,
  challengeId: string,
): Promise<void> {
  const now = ctx.now();
  const askAt = new Date(now.getTime() + CHALLENGE_LOOK_MS);
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.cardRegistration.updateMany({
      where: { id, state: { in: [...UNDECIDED] } },
      data: { state: "CHALLENGED", callEndedAt: now, askAt, askCount: 0, updatedAt: now },
    });
    if (count === 1)
      await openChallenge(tx, { id: challengeId, registrationId: id, html, challengeToken, now });
  });
}
