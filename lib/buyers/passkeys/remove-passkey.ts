import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { type Result, refuse, yes } from "@/lib/result";
import type { BuyerId } from "../rules";

export async function removePasskey(
  ctx: Context,
  { buyerId, passkeyId, device }: { buyerId: BuyerId; passkeyId: string; device: string },
): Promise<Result<null, "no-such-passkey">> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId: buyerId } });
    if (count === 0) return refuse("no-such-passkey");
    const fact = { actor: "buyer", action: "removed passkey", userId: buyerId, detail: {} };
    await record(tx, { ...fact, device, at: ctx.now() });
    await warnBuyer(tx, { userId: buyerId, deed: "removed passkey", device });
    return yes(null);
  });
}
