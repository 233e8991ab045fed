import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import type { CardEventKind } from "@/prisma/generated/enums";

export type CardFace = { lastFour: string | null; expiryYear: number | null; expiryMonth: number | null };

type CardEventWish = {
  card: { id: string | null; userId: string };
  kind: CardEventKind;
  /** `from` and `to` of a card that changed its face. */
  detail: { from?: CardFace; to?: CardFace };
  at: Date;
};

/** Appends what became of a card without its buyer's doing; pass the transaction of the change itself. */
export async function noteCardEvent(
  tx: Pick<Transaction, "cardEvent">,
  { card, kind, detail, at }: CardEventWish,
): Promise<void> {
  await tx.cardEvent.create({
    data: { id: randomId(), userId: card.userId, cardId: card.id, kind, detail, at },
  });
}
