import type { Browser, BrowserContext, Page } from "@playwright/test";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { readChallenge } from "@/lib/gateway/challenge";
import { walkChallenge } from "@/lib/gateway/webcollect/sandbox/walk-challenge";
import { randomId } from "@/lib/random-id";
import { addSession, type Buyer, db, signInAs } from "./arrange";
import { beginCard, NOT_TONIGHT, trustDevice } from "./arrange-card";
import type { TypedCard } from "./ask-token";
import { WALLET } from "./house";

type Card = TypedCard & { nickname?: string };

const MONTH_MS = 30 * 86_400_000;

/** A signed-in buyer on a browser known for a month, with these cards kept a month ago: pays without a challenge. */
export async function buyerWith(context: BrowserContext, ...cards: Card[]) {
  const buyer = await signInAs(context);
  await trustDevice(context, buyer);
  const cardIds: string[] = [];
  for (const card of cards) cardIds.push(await keepAnyCard(buyer, card));
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

/** Kept through the gateway, its challenge walked through by us where it asks for one. */
async function keepAnyCard(buyer: Buyer, card: Card): Promise<string> {
  const begun = await beginCard(buyer, card);
  if (begun.is === "challenge") await comeBack(begun.challengeId);
  const { cardId } = await db.cardRegistration.findUniqueOrThrow({ where: { id: begun.registrationId } });
  const keptAt = new Date(Date.now() - MONTH_MS);
  await db.card.update({
    where: { id: cardId ?? "", state: "KEPT" },
    data: { keptAt, checkAt: NOT_TONIGHT },
  });
  return cardId ?? "";
}

async function comeBack(challengeId: string) {
  const challenge = await readChallenge(db, challengeId);
  const posted = await walkChallenge(challenge?.html ?? "", "passed");
  await fetch(`${WALLET}/3ds/${challengeId}/back`, {
    method: "POST",
    body: new URLSearchParams(posted),
    redirect: "manual",
  });
}

/** The same buyer, signed in on a browser of its own that was never seen with them. */
export async function onNewBrowser(browser: Browser, buyer: { id: string }): Promise<Page> {
  const context = await browser.newContext({ baseURL: WALLET, locale: "ja-JP" });
  await addSession(context, buyer.id);
  return context.newPage();
}
