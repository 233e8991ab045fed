import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";

/** Makes a card the one that shops show first. One statement: a card that is being removed is not chosen. */
export async function chooseMain(
  ctx: Context,
  wish: { buyerId: BuyerId; cardId: string; device: string },
): Promise<Result<null, "no-such-card">> {
  const { buyerId, cardId, device } = wish;
  return ctx.db.$transaction(async (tx) => {
    const chosen = await tx.$executeRaw`
      UPDATE "User" u SET "mainCardId" = c."id" FROM "Card" c
      WHERE u."id" = ${buyerId} AND c."id" = ${cardId} AND c."userId" = u."id" AND c."state" = 'KEPT'`;
    if (chosen === 0) return refuse("no-such-card");
    const detail = { card: cardId };
    await record(tx, {
      actor: "buyer",
      action: "chose main card",
      userId: buyerId,
      detail,
      device,
      at: ctx.now(),
    });
    return yes(null);
  });
}
