import type { Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";

type Counting = { checkoutId: string; cardId: string | null };

/**
 * Whether one more 3-D Secure may be opened here: so many per kept card and per checkout (`LIMIT_CHALLENGES_*`). Counted
 * are those that the card company opened. Asked once more by whoever holds the checkout's row, so that tabs cannot slip past.
 */
export async function mayChallenge(db: Pick<Transaction, "payment">, at: Counting): Promise<boolean> {
  const { LIMIT_CHALLENGES_CARD, LIMIT_CHALLENGES_CHECKOUT } = environment();
  const { checkoutId, cardId } = at;
  const opened = await db.payment.findMany({
    where: { checkoutId, challenge: { isNot: null } },
    select: { cardId: true },
  });
  const ofCard = opened.filter((payment) => cardId !== null && payment.cardId === cardId);
  return opened.length < LIMIT_CHALLENGES_CHECKOUT && ofCard.length < LIMIT_CHALLENGES_CARD;
}
