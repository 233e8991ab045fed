import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { eraseChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, StoredCard, Trade } from "@/lib/gateway/port";
import { unseal } from "@/lib/seal";
import { endRegistration, endWithin, undoLateSuccess } from "./end-registration";
import { type Registration, UNDECIDED } from "./registration";
import { brandOf } from "./rules";

type Learned = { stored: StoredCard; trade: Trade };

/**
 * Keeps the card of an authorised ¥1, once the gateway has told what card it is. A card the buyer has already, or one
 * whose place is gone, is removed again; the ¥1 is cancelled by the worker in every case. False when the gateway is silent.
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
  const place = await tx.card.findFirst({ where: { registration: { id }, userId, state: "CLAIMED" } });
  if (!place) return undoLateSuccess(tx, registration, now);
  const facts = factsOf(learned, brandOf(learned.stored.companyCode, place.brand));
  const { brand, lastFour, expiryYear, expiryMonth } = facts;
  const twin = await tx.card.findFirst({
    where: { userId, state: "KEPT", brand, lastFour, expiryYear, expiryMonth },
  });
  if (twin) {
    // For `already-kept` the code is our own card's id, so that the screen can name it.
    const ending = { state: "REFUSED", refusal: "already-kept", code: twin.id, charged: true } as const;
    await endWithin(tx, registration, ending, now);
    return;
  }
  const { count } = await tx.cardRegistration.updateMany({
    where: { id, state: { in: [...UNDECIDED] } },
    data: { ...KEPT, threeDCode: learned.trade.threeDCode, askAt: now, updatedAt: now },
  });
  if (count === 0) return;
  await eraseChallenge(tx, { registrationId: id });
  const isFirst = (await tx.card.count({ where: { userId, state: "KEPT" } })) === 0;
  const { cardRef, deviceHash } = registration;
  await tx.card.update({
    where: { id: place.id },
    data: { ...facts, state: "KEPT", cardRef, keptOnDevice: deviceHash, keptAt: now },
  });
  // Only the first card becomes the main one by itself.
  if (isFirst)
    await tx.user.updateMany({ where: { id: userId, mainCardId: null }, data: { mainCardId: place.id } });
  const detail = { card: place.id, lastFour, main: isFirst };
  await record(tx, { actor: "buyer", action: "kept card", userId, detail, at: now });
}

const KEPT = { state: "KEPT", oneYen: "STANDING", askCount: 0 } as const;

function factsOf({ stored, trade }: Learned, brand: ReturnType<typeof brandOf>) {
  const { lastFour, expiryYear, expiryMonth } = stored;
  return {
    brand,
    lastFour,
    expiryYear,
    expiryMonth,
    acquirerCode: trade.settleMethod,
    threeDCode: trade.threeDCode,
  };
}
