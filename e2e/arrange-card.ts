import type { BrowserContext } from "@playwright/test";
import type { BuyerId } from "@/lib/buyers/rules";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { readTicket } from "@/lib/cards/read-ticket";
import { registerCard } from "@/lib/cards/register-card";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import { randomId } from "@/lib/random-id";
import { db } from "./arrange";
import { askToken, brandOfNumber, type TypedCard } from "./ask-token";
import { WALLET } from "./house";

const DAY_MS = 86_400_000;
/** What a test writes into a card stays: the nightly comparison with the gateway would put it right again. */
export const NOT_TONIGHT = new Date("2100-01-01");

/** What the wallet's doors hand to its verbs: the real adapter, the house's sandbox. */
export function gatewayContext(): GatewayContext {
  const now = () => new Date();
  return { db, now, gateway: journaled(chooseGateway(environment()), { db, now }) };
}

/**
 * A card of this buyer, kept through the gateway as the browser would have it kept, but without one. `daysAgo`: when; a
 * month, unless told, so that the policy asks for no challenge because of the card's youth.
 */
export async function keepCard(
  buyer: { id: string },
  card: TypedCard & { nickname?: string; daysAgo?: number },
): Promise<{ cardId: string }> {
  const begun = await beginCard(buyer, card);
  if (begun.is !== "kept") throw new Error(`the card was not kept: ${JSON.stringify(begun)}`);
  const keptAt = new Date(Date.now() - (card.daysAgo ?? 30) * DAY_MS);
  await db.card.update({ where: { id: begun.cardId }, data: { keptAt, checkAt: NOT_TONIGHT } });
  return begun;
}

/** The registration of a card up to where the browser would go on: kept, at the challenge, or checking. */
export async function beginCard(buyer: { id: string }, card: TypedCard & { nickname?: string }) {
  const ctx = gatewayContext();
  const { ticket, parameters } = await openTicket(buyer);
  const registered = await registerCard(ctx, {
    buyerId: buyer.id as BuyerId,
    ticket,
    token: await askToken(parameters, card),
    brand: brandOfNumber(card.number),
    nickname: card.nickname ?? null,
    deviceHash: null,
    device: "pc",
    source: "127.0.0.1",
    returnTo: null,
  });
  if (!registered.ok) throw new Error(`the card was refused: ${registered.refusal}`);
  return registered.value;
}

/** A ticket for adding a card, with what its frame hands to the token library. Consents are given. */
export async function openTicket({ id }: { id: string }) {
  const ctx = gatewayContext();
  const buyerId = id as BuyerId;
  await db.consent.createMany({
    data: CONSENTS.map((kind) => ({
      id: randomId(),
      userId: id,
      kind,
      version: CONSENT_VERSION,
      at: ctx.now(),
    })),
    skipDuplicates: true,
  });
  const opened = await openCardEntry(ctx, { buyerId, purpose: "ADD" });
  if (!opened.ok) throw new Error(opened.refusal);
  const { ticket } = opened.value;
  const entry = await readTicket(ctx, { ticket });
  if (!entry.ok) throw new Error(entry.refusal);
  return { ticket, parameters: entry.value.parameters };
}

/** This browser as one the buyer has used for a month. */
export async function trustDevice(context: BrowserContext, buyer: { id: string }, daysAgo = 30) {
  const value = randomId();
  const at = new Date(Date.now() - daysAgo * DAY_MS);
  const deviceHash = digest("device", value);
  await db.knownDevice.create({ data: { userId: buyer.id, deviceHash, firstSeenAt: at, lastSeenAt: at } });
  await context.addCookies([
    { name: "kuroneko-device", value, url: WALLET, httpOnly: true, sameSite: "Lax" },
  ]);
}
