import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { type CardWish, type HoldRefusal, holdCard } from "./hold-card";

/** Gives a card a nickname, or takes it away. */
export async function renameCard(
  ctx: Context,
  wish: CardWish & { nickname: string | null; device: string },
): Promise<Result<null, HoldRefusal>> {
  const { buyerId, cardId, nickname, device } = wish;
  return ctx.db.$transaction(async (tx) => {
    const held = await holdCard(tx, wish);
    if (!held.ok) return held;
    if (held.value.card.nickname === nickname) return yes(null);
    if (!held.value.isSeen) return refuse("stale");
    await tx.card.update({ where: { id: cardId, userId: buyerId }, data: { nickname } });
    const detail = { card: cardId, nickname };
    const at = ctx.now();
    await record(tx, { actor: "buyer", action: "renamed card", userId: buyerId, detail, device, at });
    return yes(null);
  });
}
