import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { PasskeyPurpose } from "@/prisma/generated/enums";

const CHALLENGE_MS = 5 * 60_000;

/** One purpose, one browser, and for all but sign-in one buyer. */
export type Ceremony = { purpose: PasskeyPurpose; deviceHash: string; userId: string | null };

/** Keeps what an authenticator is asked to sign, as a digest. `ctx.now` is real time. */
export async function keepChallenge(ctx: Context, ceremony: Ceremony, challenge: string): Promise<void> {
  const expiresAt = new Date(ctx.now().getTime() + CHALLENGE_MS);
  await ctx.db.passkeyChallenge.create({
    data: { ...ceremony, challengeHash: digest("passkey", challenge), expiresAt },
  });
}

/** Whether it was asked for in this ceremony and is used for the first time; of parallel uses one is the first. */
export async function takeChallenge(ctx: Context, ceremony: Ceremony, challenge: string): Promise<boolean> {
  const { count } = await ctx.db.passkeyChallenge.deleteMany({
    where: { ...ceremony, challengeHash: digest("passkey", challenge), expiresAt: { gt: ctx.now() } },
  });
  return count === 1;
}
