import type { Context } from "@/lib/db";
import { type Result, yes } from "@/lib/result";
import { noteSignIn } from "../note-sign-in";
import { checkPasskey } from "./check-passkey";
import type { Signed } from "./schema";

/** Who signs in by a passkey. The door creates the session. `ctx.now` is real time. */
export async function signInByPasskey(
  ctx: Context,
  wish: { answer: Signed; device: string; deviceHash: string },
): Promise<Result<{ userId: string }, "passkey-refused">> {
  const { answer, device, deviceHash } = wish;
  const checked = await checkPasskey(ctx, { purpose: "SIGN_IN", deviceHash, userId: null }, answer);
  if (!checked.ok) return checked;
  const { userId } = checked.value;
  const signIn = { userId, device, deviceHash, by: "passkey", now: ctx.now() } as const;
  await ctx.db.$transaction((tx) => noteSignIn(tx, signIn));
  return yes({ userId });
}
