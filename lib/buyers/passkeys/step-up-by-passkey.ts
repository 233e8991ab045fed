import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, yes } from "@/lib/result";
import type { BuyerId } from "../rules";
import { checkPasskey } from "./check-passkey";
import type { Signed } from "./schema";

/** Shows by one of their own passkeys that it is the buyer. The door confirms the session. `ctx.now` is real time. */
export async function stepUpByPasskey(
  ctx: Context,
  wish: { buyerId: BuyerId; deviceHash: string; device: string; answer: Signed },
): Promise<Result<null, "passkey-refused">> {
  const { buyerId, deviceHash, device, answer } = wish;
  const checked = await checkPasskey(ctx, { purpose: "STEP_UP", deviceHash, userId: buyerId }, answer);
  if (!checked.ok) return checked;
  const fact = { actor: "buyer", action: "confirmed", userId: buyerId, detail: { by: "passkey" } };
  await record(ctx.db, { ...fact, device, at: ctx.now() });
  return yes(null);
}
