import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { Context } from "@/lib/db";
import { log } from "@/lib/log";
import { type Result, refuse, yes } from "@/lib/result";
import type { Passkey } from "@/prisma/generated/client";
import { type Ceremony, takeChallenge } from "./challenge";
import type { Signed } from "./schema";
import { site } from "./site";

/**
 * Whose passkey signed what this ceremony asked for. The person must have been verified by the device, and an
 * authenticator that counts must have counted on: one that did not may be a copy. `ctx.now` is real time.
 */
export async function checkPasskey(
  ctx: Context,
  ceremony: Ceremony,
  answer: Signed,
): Promise<Result<{ userId: string }, "passkey-refused">> {
  const passkey = await ctx.db.passkey.findFirst({
    where: { credentialId: answer.id, userId: ceremony.userId ?? undefined },
  });
  if (!passkey || !isHandleOf(passkey, answer)) return refuse("passkey-refused");
  const counter = await verify(ctx, ceremony, answer, passkey);
  if (counter === null) return refuse("passkey-refused");
  // Compared and set: of two answers with one count the second finds it used.
  const { count } = await ctx.db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter, usedAt: ctx.now() },
  });
  return count === 1 ? yes({ userId: passkey.userId }) : refuse("passkey-refused");
}

function isHandleOf({ userId }: Passkey, { response }: Signed): boolean {
  if (response.userHandle === undefined) return true;
  return Buffer.from(response.userHandle, "base64url").toString("utf8") === userId;
}

async function verify(ctx: Context, ceremony: Ceremony, answer: Signed, passkey: Passkey) {
  const { rpID, origin } = site();
  const { credentialId: id, publicKey, transports } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => takeChallenge(ctx, ceremony, challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, publicKey, transports, counter: Number(passkey.counter) },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (fault) {
    log.info({ reason: fault instanceof Error ? fault.message : "?" }, "passkey refused");
    return null;
  }
}
