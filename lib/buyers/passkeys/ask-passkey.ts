import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { type Result, refuse, yes } from "@/lib/result";
import { type Ceremony, keepChallenge } from "./challenge";
import { site } from "./site";

export type PasskeyOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/**
 * What a browser needs to use a passkey. To sign in nobody is named, so nobody can be looked for; a step-up takes the
 * buyer's own only. `ctx.now` is real time.
 */
export async function askPasskey(
  ctx: Context,
  wish: { deviceHash: string; source: string } & (
    | { purpose: "SIGN_IN"; userId: null }
    | { purpose: "STEP_UP"; userId: string }
  ),
): Promise<Result<PasskeyOptions, "asked-too-often">> {
  const { purpose, userId, deviceHash, source } = wish;
  const most = environment().LIMIT_PASSKEYS_PER_SOURCE_HOUR;
  if (!(await withinLimit(ctx.db, `passkey-source:${source}`, most, 3600, ctx.now())))
    return refuse("asked-too-often");
  const options = await generateAuthenticationOptions({
    rpID: site().rpID,
    userVerification: "required",
    allowCredentials: userId === null ? undefined : await ownCredentials(ctx, userId),
  });
  const ceremony: Ceremony = { purpose, deviceHash, userId };
  await keepChallenge(ctx, ceremony, options.challenge);
  return yes(options);
}

async function ownCredentials({ db }: Context, userId: string) {
  const own = await db.passkey.findMany({ where: { userId } });
  return own.map(({ credentialId: id, transports }) => ({ id, transports }));
}
