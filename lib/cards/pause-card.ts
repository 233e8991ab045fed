import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { type CardWish, type HoldRefusal, holdCard } from "./hold-card";

/**
 * Takes a card out of use, or back into it: while paused it is kept, but no checkout offers or charges it. Main does
 * not move by it.
 */
export async function pauseCard(
  ctx: Context,
  wish: CardWish & { paused: boolean; device: string },
): Promise<Result<null, HoldRefusal>> {
  const { buyerId, cardId, paused, device } = wish;
  return ctx.db.$transaction(async (tx) => {
    const held = await holdCard(tx, wish);
    if (!held.ok) return held;
    if ((held.value.card.pausedAt !== null) === paused) return yes(null);
    if (!held.value.isSeen) return refuse("stale");
    const at = ctx.now();
    await tx.card.update({ where: { id: cardId, userId: buyerId }, data: { pausedAt: paused ? at : null } });
    const action = paused ? "paused card" : "resumed card";
    const detail = { card: cardId };
    await record(tx, { actor: "buyer", action, userId: buyerId, detail, device, at });
    return yes(null);
  });
}
