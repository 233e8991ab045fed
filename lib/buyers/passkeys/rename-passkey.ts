import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import type { BuyerId } from "../rules";

export async function renamePasskey(
  { db }: Context,
  { buyerId, passkeyId, name }: { buyerId: BuyerId; passkeyId: string; name: string },
): Promise<Result<null, "no-such-passkey">> {
  const { count } = await db.passkey.updateMany({
    where: { id: passkeyId, userId: buyerId },
    data: { name },
  });
  return count === 1 ? yes(null) : refuse("no-such-passkey");
}
