import type { BuyerId } from "@/lib/buyers/rules";
import { digest } from "@/lib/digest";
import { keepReturn, readChallenge } from "@/lib/gateway/challenge";
import { memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import type { MemoryCard } from "@/lib/gateway/memory/world";
import { randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard, makeCheckout } from "@/prisma/factories";
import type { Prisma } from "@/prisma/generated/client";
import { openTestDatabase } from "@/prisma/test-database";
import { type PayWish, pay } from "./pay";
import type { PayOnceWish } from "./pay-once";
import type { PaymentStart } from "./start-payment";

/** A database, a gateway in memory and a clock that only the test moves. */
export async function openWorld() {
  const { db, url, close } = await openTestDatabase();
  let now = new Date("2026-11-24T10:00:00Z");
  const gateway = memoryGateway(undefined, () => now);
  const ctx = { db, gateway, now: () => now };
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  /** A buyer who registered a card on the device `home`, and a checkout to pay. */
  async function arrange(
    card: Partial<MemoryCard> = {},
    checkout: Partial<Prisma.CheckoutUncheckedCreateInput> = {},
  ) {
    const buyer = await makeBuyer(db);
    const open = await makeCheckout(db, { createdAt: now, ...checkout });
    const wish: PayWish = {
      buyerId: buyer.id as BuyerId,
      linkId: open.linkId,
      cardId: await keepCard(buyer.id, card),
      deviceHash: "home",
      device: "pc",
    };
    return { wish, checkout: open, buyer };
  }

  async function keepCard(userId: string, card: Partial<MemoryCard>, slot: "FIRST" | "SECOND" = "FIRST") {
    const cardRef = gateway.newCardRef();
    const token = gateway.token({ sparesOneYen: true, settleMethod: 14, ...card });
    const person = { name: "星野 澪", phone: "090-1234-5678", email: "mio@example.com" };
    const returnUrl = "http://localhost:3000/3ds/x/back";
    const orderNo = `KR${randomId().slice(0, 20)}`;
    await gateway.storeCard({ orderNo, token, card: cardRef, buyer: person, returnUrl, device: "pc" });
    const row = await makeCard(db, {
      userId,
      slot,
      cardRef: seal(cardRef),
      keptOnDevice: "home",
      keptAt: now,
    });
    return row.id;
  }

  /** A press with the security code: what the card-entry frame brings. */
  async function confirmed(wish: PayWish, card: Partial<MemoryCard>) {
    const { buyerId: userId, cardId } = wish;
    const ticket = await newTicket({ userId, cardId, purpose: "CONFIRM" });
    return { ...wish, confirmed: { ticket, token: gateway.token(card) } };
  }

  /** A press with a card for this once. */
  async function once(wish: PayWish, card: Partial<MemoryCard> = {}): Promise<PayOnceWish> {
    const { buyerId, linkId, deviceHash, device } = wish;
    const ticket = await newTicket({ userId: buyerId, purpose: "ONE_OFF" });
    return {
      buyerId,
      linkId,
      deviceHash,
      device,
      ticket,
      token: gateway.token(card),
      brand: "VISA",
      payWay: 1,
    };
  }

  async function newTicket(of: { userId: string; purpose: "CONFIRM" | "ONE_OFF"; cardId?: string }) {
    const id = randomId();
    const expiresAt = new Date(Date.now() + 600_000);
    const ticketHash = digest("ticket", id);
    await db.cardEntryTicket.create({ data: { id, ticketHash, ...of, expiresAt, createdAt: now } });
    return id;
  }

  /** Pays up to the card company's page; `comeBack` is the browser's post from there. */
  async function payToChallenge(card: Partial<MemoryCard> = {}) {
    const arranged = await arrange();
    const answer = await pay(ctx, await confirmed(arranged.wish, { outcome: "challenge", ...card }));
    if (!answer.ok || !answer.value.challengeId) throw new Error("No challenge came");
    const { challengeId } = answer.value;
    const html = `action="https://gateway.memory/acs/${await tokenOf(challengeId)}"`;
    const comeBack = (how: "passed" | "cancelled" | "failed") =>
      keepReturn(db, challengeId, gateway.returnFrom(html, how), now);
    return { ...arranged, paymentId: (await live(arranged.wish.linkId))?.id ?? "", challengeId, comeBack };
  }

  async function tokenOf(challengeId: string) {
    return (await readChallenge(db, challengeId))?.challengeToken;
  }

  async function live(linkId: string) {
    return (await db.checkout.findUnique({ where: { linkId }, include: { livePayment: true } }))?.livePayment;
  }

  const payments = (linkId: string) =>
    db.payment.findMany({ where: { checkout: { linkId } }, orderBy: { createdAt: "asc" } });
  const told = (linkId: string) => db.delivery.findMany({ where: { checkout: { linkId } } });

  return {
    db,
    url,
    close,
    ctx,
    gateway,
    pass,
    arrange,
    keepCard,
    confirmed,
    once,
    payToChallenge,
    live,
    tokenOf,
    payments,
    told,
  };
}

/** A press of a kept card as the start of a payment. */
export function startOf({ cardId, ...wish }: PayWish): PaymentStart {
  return { ...wish, by: { means: "CARD", cardId }, payWay: 1, mayBeChallenged: false };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
