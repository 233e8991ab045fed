import { record } from "@/lib/audit/record";
import type { GatewayContext } from "@/lib/gateway/context";
import type { BuyerId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { endWithin } from "./end-registration";

/** Gives up a registration that waits for 3-D Secure: the place is free at once, and the gateway is never asked to complete. */
export async function abandonRegistration(
  ctx: GatewayContext,
  wish: { buyerId: BuyerId; registrationId: string; device: string },
): Promise<Result<null, "not-waiting">> {
  const { buyerId, registrationId, device } = wish;
  const registration = await ctx.db.cardRegistration.findFirst({
    where: { id: registrationId, userId: buyerId },
  });
  if (!registration) return refuse("not-waiting");
  const at = ctx.now();
  const done = await ctx.db.$transaction(async (tx) => {
    const ending = { state: "ABANDONED", refusal: "abandoned", watch: true } as const;
    if (!(await endWithin(tx, registration, ending, at, ["CHALLENGED"]))) return false;
    const detail = { registration: registrationId };
    await record(tx, { actor: "buyer", action: "abandoned card", userId: buyerId, detail, device, at });
    return true;
  });
  return done ? yes(null) : refuse("not-waiting");
}
