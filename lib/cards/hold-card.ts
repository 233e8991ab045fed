import type { Transaction } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { Card } from "@/prisma/generated/client";
import { sightOf } from "./sight-of";

/** `stale`: it was changed after the page was read that the change comes from. */
export type HoldRefusal = "no-such-card" | "stale";
export type CardWish = {
  buyerId: BuyerId;
  cardId: string;
  /** The card's `sight` on that page; without it nothing is compared. */
  seen?: string;
};

/** Locks the buyer's wallet for this transaction and reads one kept card of it, if it still is as it was seen. */
export async function holdCard(
  tx: Transaction,
  { buyerId, cardId, seen }: CardWish,
): Promise<Result<{ card: Card; mainCardId: string | null; isSeen: boolean }, "no-such-card">> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${buyerId} FOR UPDATE`;
  const found = await tx.card.findFirst({
    where: { id: cardId, userId: buyerId, state: "KEPT" },
    include: { user: { select: { mainCardId: true } } },
  });
  if (!found) return refuse("no-such-card");
  const { user, ...card } = found;
  const { mainCardId } = user;
  return yes({ card, mainCardId, isSeen: seen === undefined || seen === sightOf(card, mainCardId) });
}
