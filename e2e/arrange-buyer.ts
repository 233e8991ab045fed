import type { BrowserContext } from "@playwright/test";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { randomId } from "@/lib/random-id";
import { type Buyer, db, signInAs } from "./arrange";
import { keepCard, trustDevice } from "./arrange-card";
import type { TypedCard } from "./ask-token";

type Card = TypedCard & { nickname?: string; daysAgo?: number };

/** A signed-in buyer on a browser known for a month, with these cards kept a month ago: pays without a challenge. */
export async function buyerWith(context: BrowserContext, ...cards: Card[]) {
  const buyer = await signInAs(context);
  await trustDevice(context, buyer);
  const cardIds: string[] = [];
  for (const card of cards) cardIds.push((await keepCard(buyer, card)).cardId);
  return { ...buyer, cardIds };
}

/** A signed-in buyer who has told name and phone and agreed: the add page asks for the card alone. */
export async function knownBuyer(context: BrowserContext): Promise<Buyer> {
  const buyer = await signInAs(context);
  const at = new Date();
  await db.consent.createMany({
    data: CONSENTS.map((kind) => ({ id: randomId(), userId: buyer.id, kind, version: CONSENT_VERSION, at })),
  });
  return buyer;
}
