import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { randomId } from "@/lib/random-id";
import type { Card } from "@/prisma/generated/client";
import { removeLater } from "./end-registration";
import type { Registration } from "./registration";
import type { BrandWord } from "./rules";

/** What the new card's row says of it. */
export type Kept = {
  brand: BrandWord;
  lastFour: string;
  expiryYear: number;
  expiryMonth: number;
  acquirerCode: number | null;
  threeDCode: string | null;
  cardRef: string;
  keptOnDevice: string | null;
  keptAt: Date;
  remindedDays: number | null;
};

/**
 * In the transaction that keeps the new card: it takes the old one's place, which the worker removes at the gateway.
 * Returns the id of the card that now stands there.
 */
export async function swapCards(
  tx: Transaction,
  registration: Registration,
  old: Card,
  kept: Kept,
): Promise<string> {
  const cause = registration.renews ? "renewed" : "replaced";
  await removeLater(tx, { userId: old.userId, cardRef: old.cardRef ?? "" }, cause, kept.keptAt);
  return registration.renews ? renew(tx, old, kept) : replace(tx, registration, old, kept);
}

/** The row stays, with its place, nickname and main; payments go on pointing at it. */
async function renew(tx: Transaction, old: Card, kept: Kept): Promise<string> {
  const { id, userId } = old;
  await tx.cardRegistration.updateMany({ where: { cardId: id }, data: { cardId: null } });
  // A frame for the old card's security code would give a token of the old holder.
  await tx.cardEntryTicket.deleteMany({ where: { cardId: id, usedAt: null } });
  await tx.card.update({
    where: { id, userId },
    data: { ...kept, closing: null, closedAt: null, checkAt: null },
  });
  const detail = { card: id, ...change(old, kept) };
  const deviceHash = kept.keptOnDevice;
  await record(tx, { actor: "buyer", action: "renewed card", userId, detail, deviceHash, at: kept.keptAt });
  await warnBuyer(tx, { userId, deed: "renewed card", deviceHash });
  return id;
}

/** Another card is another row. Main does not move to it unless its buyer wished so. */
async function replace(
  tx: Transaction,
  { nickname, becomesMain }: Registration,
  old: Card,
  kept: Kept,
): Promise<string> {
  const { userId, slot } = old;
  const id = randomId();
  const freed = await tx.user.updateMany({
    where: { id: userId, mainCardId: old.id },
    data: { mainCardId: null },
  });
  const main = freed.count === 1 && becomesMain;
  await tx.card.delete({ where: { id: old.id, userId } });
  await tx.card.create({
    data: { ...kept, id, userId, slot, state: "KEPT", nickname, claimedAt: kept.keptAt },
  });
  if (main) await tx.user.update({ where: { id: userId }, data: { mainCardId: id } });
  const detail = { card: id, replaced: old.id, main, ...change(old, kept) };
  const deviceHash = kept.keptOnDevice;
  await record(tx, { actor: "buyer", action: "replaced card", userId, detail, deviceHash, at: kept.keptAt });
  await warnBuyer(tx, { userId, deed: "replaced card", deviceHash });
  return id;
}

function change(old: Card, { lastFour, expiryYear, expiryMonth }: Kept) {
  return {
    oldLastFour: old.lastFour,
    oldExpiryYear: old.expiryYear,
    oldExpiryMonth: old.expiryMonth,
    lastFour,
    expiryYear,
    expiryMonth,
  };
}
