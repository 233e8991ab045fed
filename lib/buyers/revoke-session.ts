import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { BuyerId } from "./rules";

type Which = { only: string } | { allBut: string };

/** Signs a buyer out of one session or of all others; tells how many were ended. One that is gone already is no fault. */
export async function revokeSession(
  ctx: Context,
  { buyerId, which, device }: { buyerId: BuyerId; which: Which; device: string },
): Promise<number> {
  const id = "only" in which ? which.only : { not: which.allBut };
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: buyerId } });
    if (count === 0) return 0;
    const detail = { sessions: count };
    const at = ctx.now();
    await record(tx, { actor: "buyer", action: "revoked sessions", userId: buyerId, detail, device, at });
    return count;
  });
}
