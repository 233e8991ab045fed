import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { noteCardEvent } from "./note-card-event";

/**
 * The issuer refused the card as one it knows no more. The gateway goes on showing such a card (protocol § 8), so a
 * charge is the only one to tell. Once is enough; a renewal opens it again, and a charge that began before the renewal,
 * by the buyer (`keptAt`) or by the issuer (a line of the card), says nothing of the new card.
 */
export async function markClosed(
  ctx: Context,
  { cardId, chargedAt }: { cardId: string; chargedAt: Date },
): Promise<void> {
  const at = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Card" WHERE "id" = ${cardId} FOR UPDATE`;
    const renewedSince = { cardId, kind: "UPDATED", at: { gt: chargedAt } } as const;
    if ((await tx.cardEvent.count({ where: renewedSince })) > 0) return;
    const { count } = await tx.card.updateMany({
      where: { id: cardId, state: "KEPT", closing: null, keptAt: { lte: chargedAt } },
      data: { closing: "BY_ISSUER", closedAt: at },
    });
    if (count === 0) return;
    const card = await tx.card.findUniqueOrThrow({ where: { id: cardId } });
    await noteCardEvent(tx, { card, kind: "CLOSED", detail: {}, at });
    const { userId, lastFour } = card;
    const detail = { card: cardId, lastFour };
    await record(tx, { actor: "worker", action: "card closed by issuer", userId, detail, at });
  });
}
