import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";

/** Whether anything this buyer paid stood that was paid on this browser. */
export async function hasPaidOn(
  { db }: Context,
  { buyerId, deviceHash }: { buyerId: BuyerId; deviceHash: string },
): Promise<boolean> {
  const paid = await db.payment.findFirst({
    where: { userId: buyerId, deviceHash, authorizedAt: { not: null } },
    select: { id: true },
  });
  return paid !== null;
}
