import { sightOf } from "@/lib/cards/sight-of";
import { openChallenge } from "@/lib/gateway/challenge";
import { openCarrierPage } from "@/lib/payments/carrier-page";
import { randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard, makeCheckout } from "@/prisma/factories";
import type { PaymentState } from "@/prisma/generated/client";
import { db, sessionCookie } from "../arrange";
import { gatewayContext, NOT_TONIGHT, openTicket } from "../arrange-card";
import { askToken } from "../ask-token";
import { makeFirstDesk } from "./first-desk";

const MASTERCARD = "5599100000000012";
const AMOUNT = 123_457;

export type FirstBuyer = Awaited<ReturnType<typeof makeFirstBuyer>>;

/**
 * A buyer with everything one can have: a kept card, one that is paused, a registration at its challenge, a ticket with its token, checkouts
 * open, challenged and paid, sessions, two shops' desks. `marks` stand wherever a person would read something of theirs.
 */
export async function makeFirstBuyer() {
  const mark = `himitsu${randomId().slice(0, 12)}`;
  const buyer = await makeBuyer(db, { name: mark, email: `${mark}@example.com` });
  const cardRef = seal(gatewayContext().gateway.newCardRef());
  const kept = { userId: buyer.id, checkAt: NOT_TONIGHT };
  const card = await makeCard(db, { ...kept, cardRef, nickname: mark });
  const paused = await makeCard(db, { ...kept, slot: "SECOND", pausedAt: new Date() });
  const cardId = card.id;
  const { ticket, parameters } = await openTicket(buyer);
  const token = await askToken(parameters, { number: MASTERCARD });
  const registration = await makeRegistration(buyer.id, mark);
  const open = await makeBound(buyer.id, mark);
  const challenged = await makeBound(buyer.id, mark, { cardId, state: "CHALLENGED" });
  const paid = await makeBound(buyer.id, mark, { cardId, state: "AUTHORIZED" });
  const redirected = await makeBound(buyer.id, mark, { cardId: null, state: "REDIRECTED" });
  const desk = await makeFirstDesk(buyer.id, paid, challenged);
  const passkeyId = await makePasskey(buyer.id, mark);
  const cookie = await sessionCookie(buyer.id);
  await sessionCookie(buyer.id);
  const { id: sessionId } = await db.session.findFirstOrThrow({ where: { userId: buyer.id } });
  return {
    buyerId: buyer.id,
    cookie,
    marks: [mark, AMOUNT.toLocaleString("en-US")],
    cardId,
    /** As its page's forms name it. */
    card: { card: cardId, seen: sightOf(card, null) },
    pausedCard: { card: paused.id, seen: sightOf(paused, null) },
    ticket,
    token,
    sessionId,
    passkeyId,
    ...registration,
    ...desk,
    openLink: open.linkId,
    challengedLink: challenged.linkId,
    paidLink: paid.linkId,
    carrierPage: redirected.attempt,
    carrierLink: redirected.linkId,
    paymentId: paid.paymentId,
    paymentAttempt: challenged.attempt,
    /** All of the ids, to tell their rows in a dump. */
    ids: [
      buyer.id,
      buyer.email,
      cardId,
      paused.id,
      registration.attempt,
      open.id,
      challenged.id,
      paid.id,
      redirected.id,
      ...desk.deskIds,
    ],
  };
}

async function makePasskey(userId: string, name: string): Promise<string> {
  const id = randomId();
  const key = { credentialId: id, publicKey: new Uint8Array(1), counter: 0, transports: [] };
  await db.passkey.create({ data: { id, userId, name, ...key, createdAt: new Date() } });
  return id;
}

async function makeRegistration(userId: string, mark: string) {
  const now = new Date();
  const registrationId = randomId();
  const attempt = randomId();
  const cardRef = seal(JSON.stringify({ card: randomId() }));
  const place = { id: randomId(), userId, slot: "THIRD", state: "CLAIMED", claimedAt: now } as const;
  await db.card.create({ data: place });
  await db.cardRegistration.create({
    data: {
      id: registrationId,
      userId,
      cardId: place.id,
      orderNo: `KR${randomId().slice(0, 21).toUpperCase()}`,
      state: "CHALLENGED",
      cardRef,
      nickname: mark,
      createdAt: now,
      updatedAt: now,
    },
  });
  await openChallenge(db, { id: attempt, registrationId, html: `<p>${mark}</p>`, challengeToken: mark, now });
  return { registrationId, attempt };
}

async function makeBound(
  userId: string,
  mark: string,
  paying?: { cardId: string | null; state: PaymentState },
) {
  const now = new Date();
  const checkout = await makeCheckout(db, {
    amountYen: AMOUNT,
    lines: [{ name: mark, quantity: 1, unitPriceYen: AMOUNT }],
    boundUserId: userId,
    windowEndsAt: new Date(now.getTime() + 1_800_000),
    resultUrl: null,
  });
  const { id, linkId, merchantId } = checkout;
  const attempt = randomId();
  const paymentId = randomId();
  if (!paying) return { id, linkId, merchantId, paymentId, attempt };
  const { cardId, state } = paying;
  await db.payment.create({
    data: {
      id: paymentId,
      checkoutId: id,
      merchantId,
      userId,
      cardId,
      state,
      means: state === "REDIRECTED" ? "AU" : "CARD",
      amountYen: AMOUNT,
      gatewayOrderNo: `KP${randomId().slice(0, 21).toUpperCase()}`,
      eventCount: 1,
      sentAt: now,
      createdAt: now,
      updatedAt: now,
      authorizedAt: state === "AUTHORIZED" ? now : null,
    },
  });
  await db.checkout.update({ where: { id }, data: { livePaymentId: paymentId } });
  if (state === "CHALLENGED")
    await openChallenge(db, { id: attempt, paymentId, html: `<p>${mark}</p>`, challengeToken: mark, now });
  if (state === "REDIRECTED") {
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await openCarrierPage(db, { id: attempt, paymentId, html: `<p>${mark}</p>`, expiresAt, now });
  }
  return { id, linkId, merchantId, paymentId, attempt };
}
