import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { type BuyerId, newOrderNo, randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard, makeCheckout } from "@/prisma/factories";
import type { Card, History } from "./history";
import type { World } from "./world";

/** Who lives one history. */
export type Buyer = {
  id: BuyerId;
  checkoutId: string;
  linkId: string;
  device: string;
  /** Every 3-D Secure page the browser has seen, also those that are long over. */
  pages: { challengeId: string; html: string }[];
  /** Bugs that a verb threw. */
  faults: (() => unknown)[];
};

/** A buyer who may keep cards, those kept before, and an open checkout. */
export async function makeHistoryBuyer(world: World, { kept, amountYen, device }: History): Promise<Buyer> {
  const { db } = world;
  const { id } = await makeBuyer(db);
  const at = world.now();
  await db.consent.createMany({
    data: CONSENTS.map((kind) => ({ id: randomId(), userId: id, kind, version: CONSENT_VERSION, at })),
  });
  const { merchantId } = world;
  const checkout = await makeCheckout(db, { merchantId, amountYen, createdAt: at });
  for (const [place, card] of kept.entries()) await keep(world, id, place, card);
  return {
    id: id as BuyerId,
    checkoutId: checkout.id,
    linkId: checkout.linkId,
    device,
    pages: [],
    faults: [],
  };
}

/** As a registration long ago left it: at the gateway, its ¥1 cancelled. */
async function keep({ db, memory, now }: World, userId: string, place: number, behaviour: Card) {
  const card = memory.newCardRef();
  const orderNo = newOrderNo("KR");
  const lastFour = lastFourOf(place);
  const token = memory.token({ ...behaviour, sparesOneYen: true, lastFour });
  await memory.storeCard({
    orderNo,
    token,
    card,
    buyer: PERSON,
    returnUrl: "http://localhost:3000",
    device: "pc",
  });
  await memory.cancel({ orderNo });
  const slot = place === 0 ? "FIRST" : "SECOND";
  const shown = { lastFour, expiryYear: 2030, expiryMonth: 11 };
  await makeCard(db, { userId, slot, ...shown, cardRef: seal(card), keptOnDevice: "home", keptAt: now() });
}

export function lastFourOf(place: number): string {
  return `000${place}`;
}

const PERSON = { name: "星野 澪", phone: "090-1234-5678", email: "mio@example.com" };
