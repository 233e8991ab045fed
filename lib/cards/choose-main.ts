import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { type CardWish, type HoldRefusal, holdCard } from "./hold-card";

/** Makes a card the one that shops show first. */
export async function chooseMain(
  ctx: Context,
  wish: CardWish & { device: string },
): Promise<Result<null, HoldRefusal>> {
  const { buyerId, cardId, device } = wish;
  return ctx.db.$transaction(async (tx) => {
    const held = await holdCard(tx, wish);
    if (!held.ok) return held;
    if (held.value.mainCardId === cardId) return yes(null);
    if (!held.value.isSeen) return refuse("stale");
    await tx.user.update({ where: { id: buyerId }, data: { mainCardId: cardId } });
    const detail = { card: cardId };
    const at = ctx.now();
    await record(tx, { actor: "buyer", action: "chose main card", userId: buyerId, detail, device, at });
    return yes(null);
  });
}
