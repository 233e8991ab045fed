import type { Context } from "@/lib/db";
import type { BuyerId } from "./rules";

/** Whether "this wasn't me" was said and no fresh code has ended it yet. */
export async function isFrozen({ db }: Context, { buyerId }: { buyerId: BuyerId }): Promise<boolean> {
  return (await db.user.count({ where: { id: buyerId, frozenAt: { not: null } } })) > 0;
}
