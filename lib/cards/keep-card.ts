import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { eraseChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, StoredCard, Trade } from "@/lib/gateway/port";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { unseal } from "@/lib/seal";
import type { Card } from "@/prisma/generated/client";
import { endRegistration, endWithin, undoLateSuccess } from "./end-registration";
import { type Registration, UNDECIDED } from "./registration";
import { brandOf, reminderAt } from "./rules";
import { type Kept, swapCards } from "./swap-cards";

type Learned = { stored: StoredCard; trade: Trade };

/**
 * Keeps the card of an authorised ¥1, once the gateway has told what card it is; a card that it replaces leaves in the
 * same transaction. A card the buyer has already, or one whose place is gone, is removed again; the ¥1 is cancelled by
 * the worker in every case. False when the gateway is silent.
 */
export async function keepCard(
  ctx: GatewayContext,
  registration: Registration,
  known?: Trade,
): Promise<boolean> {
  const inquiry = known ?? (await ask(ctx, registration.orderNo));
  const stored = await ctx.gateway.inspectCard(unseal(registration.cardRef) as CardRef);
  if (!inquiry || stored.is !== "yes") return false;
  if (stored.value) {
    const learned = { stored: stored.value, trade: inquiry };
    await ctx.db.$transaction((tx) => settle(tx, registration, learned, ctx.now()));
  } else {
    const ending = { state: "REFUSED", refusal: "not-verified", charged: true } as const;
    await endRegistration(ctx, registration, ending);
  }
  return true;
}

async function ask(ctx: GatewayContext, orderNo: string): Promise<Trade | null> {
  const inquiry = await ctx.gateway.inquire(orderNo);
  return inquiry.is === "yes" ? inquiry.value : null;
}

/** The buyer's row is locked, so that two registrations of one card see each other, and the main card is set once. */
async function settle(tx: Transaction, registration: Registration, learned: Learned, now: Date) {
  const { id, userId } = registration;
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
  const place = await placeOf(tx, registration);
  if (!place) return takeBack(tx, registration, { refusal: "replaced-card-gone" }, now);
  const facts = factsOf(learned, registration, now);
  const { brand, lastFour, expiryYear, expiryMonth } = facts;
  const twin = await tx.card.findFirst({
    where: { userId, state: "KEPT", NOT: { id: place.id }, brand, lastFour, expiryYear, expiryMonth },
  });
  // For `already-kept` the code is our own card's id, so that the screen can name it.
  if (twin) return takeBack(tx, registration, { refusal: "already-kept", code: twin.id }, now);
  const { count } = await tx.cardRegistration.updateMany({
    where: { id, state: { in: [...UNDECIDED] } },
    data: { ...KEPT, threeDCode: learned.trade.threeDCode, askAt: now, updatedAt: now },
  });
  // It was given up before: the place of a replaced card is still there, but not for this one.
  if (count === 0) return undoLateSuccess(tx, registration, now);
  await eraseChallenge(tx, { registrationId: id });
  if (!registration.replacesCardId) return fillPlace(tx, place, facts);
  const cardId = await swapCards(tx, registration, place, facts);
  await tx.cardRegistration.update({ where: { id }, data: { cardId } });
}

/** The place that was claimed, or the card that is replaced, which its buyer may have removed meanwhile. */
async function placeOf(tx: Transaction, { id, userId, replacesCardId }: Registration): Promise<Card | null> {
  if (replacesCardId) return tx.card.findFirst({ where: { id: replacesCardId, userId, state: "KEPT" } });
  return tx.card.findFirst({ where: { registration: { id }, userId, state: "CLAIMED" } });
}

/** The gateway keeps a card that the wallet does not: it ends now, or has ended before. */
async function takeBack(
  tx: Transaction,
  registration: Registration,
  why: { refusal: string; code?: string },
  now: Date,
): Promise<void> {
  const ended = await endWithin(tx, registration, { state: "REFUSED", ...why, charged: true }, now);
  if (!ended) await undoLateSuccess(tx, registration, now);
}

async function fillPlace(tx: Transaction, { id, userId }: Card, facts: Kept): Promise<void> {
  const isFirst = (await tx.card.count({ where: { userId, state: "KEPT" } })) === 0;
  await tx.card.update({ where: { id }, data: { ...facts, state: "KEPT" } });
  // Only the first card becomes the main one by itself.
  if (isFirst)
    await tx.user.updateMany({ where: { id: userId, mainCardId: null }, data: { mainCardId: id } });
  const detail = { card: id, lastFour: facts.lastFour, main: isFirst };
  const { keptOnDevice: deviceHash, keptAt: at } = facts;
  await record(tx, { actor: "buyer", action: "kept card", userId, detail, deviceHash, at });
  await warnBuyer(tx, { userId, deed: "kept card", deviceHash });
}

const KEPT = { state: "KEPT", oneYen: "STANDING", askCount: 0 } as const;

function factsOf({ stored, trade }: Learned, registration: Registration, now: Date) {
  const { lastFour, expiryYear, expiryMonth } = stored;
  return {
    brand: brandOf(stored.companyCode, registration.brand),
    lastFour,
    expiryYear,
    expiryMonth,
    acquirerCode: trade.settleMethod,
    threeDCode: trade.threeDCode,
    cardRef: registration.cardRef,
    keptOnDevice: registration.deviceHash,
    keptAt: now,
    remindedDays: reminderAt({ expiryYear, expiryMonth }, now),
  };
}
