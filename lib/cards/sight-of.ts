import { digest } from "@/lib/digest";
import type { Card } from "@/prisma/generated/client";

type Seen = Pick<
  Card,
  "id" | "lastFour" | "expiryYear" | "expiryMonth" | "nickname" | "closing" | "pausedAt"
>;

/** What a page shows of a card and of which card is main, as one word: it differs once any of it was changed. */
export function sightOf(card: Seen, mainCardId: string | null): string {
  const { id, lastFour, expiryYear, expiryMonth, nickname, closing, pausedAt } = card;
  const shown = [id, lastFour, expiryYear, expiryMonth, nickname, closing, pausedAt !== null, mainCardId];
  return digest("sight", JSON.stringify(shown));
}
