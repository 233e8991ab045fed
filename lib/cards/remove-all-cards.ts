import type { Transaction } from "@/lib/db";
import type { RegistrationState } from "@/prisma/generated/enums";
import { endWithin, removeLater } from "./end-registration";
import { UNDECIDED } from "./registration";

const UNDER_WAY: RegistrationState[] = ["CLAIMED", ...UNDECIDED, "CHALLENGED"];

/**
 * Empties a wallet for good, within the caller's transaction: kept cards are removed at the gateway by the worker, and
 * registrations under way are given up, so that one which succeeds all the same is undone as a late success.
 */
export async function removeAllCards(tx: Transaction, userId: string, now: Date): Promise<void> {
  const underWay = await tx.cardRegistration.findMany({ where: { userId, state: { in: UNDER_WAY } } });
  const ending = { state: "ABANDONED", refusal: "abandoned", watch: true } as const;
  for (const registration of underWay) await endWithin(tx, registration, ending, now, UNDER_WAY);
  await tx.user.update({ where: { id: userId }, data: { mainCardId: null } });
  const cards = await tx.card.findMany({ where: { userId } });
  for (const { cardRef } of cards)
    if (cardRef) await removeLater(tx, { userId, cardRef }, "account closed", now);
  await tx.card.deleteMany({ where: { userId } });
}
