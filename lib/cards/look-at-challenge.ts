import { readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRegistration } from "@/prisma/generated/client";
import { completeRegistration } from "./complete-registration";
import { endRegistration } from "./end-registration";
import { CHALLENGE_LOOK_MS } from "./registration";

/** A 3-D Secure left open is given up after 30 minutes; one that came back, to a process that then died, is completed. */
export async function lookAtChallenge(ctx: GatewayContext, registration: CardRegistration): Promise<void> {
  const now = ctx.now();
  const row = await ctx.db.challenge.findUnique({ where: { registrationId: registration.id } });
  const challenge = row && (await readChallenge(ctx.db, row.id));
  if (challenge?.returned) return completeRegistration(ctx, { registrationId: registration.id });
  if (!challenge || challenge.expiresAt <= now) {
    const ending = { state: "ABANDONED", refusal: "challenge-expired", watch: true } as const;
    await endRegistration(ctx, registration, ending, ["CHALLENGED"]);
    return;
  }
  await ctx.db.cardRegistration.updateMany({
    where: { id: registration.id, state: "CHALLENGED" },
    data: { askAt: new Date(now.getTime() + CHALLENGE_LOOK_MS) },
  });
}
