import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";

/** Gives a card a nickname, or takes it away. */
export async function renameCard(
  ctx: Context,
  wish: { buyerId: BuyerId; cardId: string; nickname: string | null; device: string },
): Promise<Result<null, "no-such-card">> {
  const { buyerId, cardId, nickname, device } = wish;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.card.updateMany({
      where: { id: cardId, userId: buyerId, state: "KEPT" },
      data: { nickname },
    });
    if (count === 0) return refuse("no-such-card");
    const detail = { card: cardId, nickname };
    await record(tx, {
      actor: "buyer",
      action: "renamed card",
      userId: buyerId,
      detail,
      device,
      at: ctx.now(),
    });
    return yes(null);
  });
}
