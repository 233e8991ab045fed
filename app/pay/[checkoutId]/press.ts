import { deviceKind } from "@/app/_server/device-kind";
import { deviceHash, lang } from "@/app/_server/request";
import type { BuyerId } from "@/lib/buyers/rules";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { listCards } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import type { GatewayContext } from "@/lib/gateway/context";
import { PAY_WAYS } from "@/lib/merchants/rules";
import { cardsWithoutChallenge } from "@/lib/payments/cards-without-challenge";
import { type PayRefusal, pay } from "@/lib/payments/pay";
import { payByCarrier } from "@/lib/payments/pay-by-carrier";
import { payOnce } from "@/lib/payments/pay-once";
import { CARRIERS, type CarrierMeans, plansOf } from "@/lib/payments/plans";
import { cardAndPlan, cardName } from "./card-words";
import type { Asking, PayState, Refused } from "./pay-state";
import { renewHere } from "./renew-here";
import { entryOf, openRowEntry } from "./row-entry";
import { type Press, planOf } from "./schema";

type Pressing = { buyerId: BuyerId; linkId: string; press: Press };
export type Pressed = PayState | { go: string };

/** One press, by what was chosen: where it leads, or what the page asks next. */
export async function press(ctx: GatewayContext, at: Pressing): Promise<Pressed> {
  const { card: choice } = at.press;
  if (choice in CARRIERS) return pressCarrier(ctx, at, choice as CarrierMeans);
  return choice === "ONE_OFF" ? pressOnce(ctx, at) : pressCard(ctx, at);
}

async function pressCard(ctx: GatewayContext, { buyerId, linkId, press }: Pressing): Promise<Pressed> {
  const { card: cardId, ticket, token } = press;
  const payWay = await payWayFor(ctx, buyerId, press);
  const device = { deviceHash: await deviceHash(), device: await deviceKind() };
  const confirmed = ticket && token ? { ticket, token } : undefined;
  const paid = await pay(ctx, { buyerId, linkId, cardId, payWay, confirmed, ...device });
  if (paid.ok) return afterCharge(paid.value.challengeId);
  if (paid.refusal === "card-not-usable" && (await isExpired(ctx, buyerId, cardId)))
    return renewHere(ctx, { buyerId, linkId, press });
  if (paid.refusal !== "needs-challenge") return refused(paid.refusal, cardId);
  const opened = await openCardEntry(ctx, { buyerId, purpose: "CONFIRM", cardId });
  if (!opened.ok) return refused("card-not-usable", cardId);
  const needNone = await offerOthers(ctx, { buyerId, linkId, ...device }, payWay);
  return { is: "confirm", choice: cardId, payWay, needNone, ...(await entryOf(opened.value.ticket)) };
}

/** The cards that need no 3-D Secure here and allow the plan that was chosen. */
async function offerOthers(
  ctx: GatewayContext,
  at: Parameters<typeof cardsWithoutChallenge>[1],
  payWay: number,
): Promise<Asking["needNone"]> {
  const language = await lang();
  const cards = await listCards(ctx, at);
  const fitting = cards.filter(({ brand }) => plansOf(brand, [1, payWay]).includes(payWay));
  return (await cardsWithoutChallenge(ctx, at))
    .filter(({ id }) => fitting.some((card) => card.id === id))
    .map((card) => ({ value: card.id, name: cardAndPlan(cardName(card, language), payWay, language) }));
}

async function pressOnce(ctx: GatewayContext, { buyerId, linkId, press }: Pressing): Promise<Pressed> {
  const { card: choice, ticket, token, brand, keep } = press;
  if (keep) return { go: await keepPath(ctx, buyerId, linkId) };
  const payWay = press.payWay ?? planOf(press, "all");
  if (!ticket || !token) return refused("card-not-typed", choice);
  const device = { deviceHash: await deviceHash(), device: await deviceKind() };
  const paid = await payOnce(ctx, { buyerId, linkId, ticket, token, brand, payWay, ...device });
  if (paid.ok) return afterCharge(paid.value.challengeId);
  const again = refused(paid.refusal, choice);
  return again.is === "open"
    ? again
    : { ...again, entry: (await openRowEntry(ctx, { buyerId, choice })) ?? undefined };
}

async function pressCarrier(ctx: GatewayContext, { buyerId, linkId }: Pressing, means: CarrierMeans) {
  const paid = await payByCarrier(ctx, { buyerId, linkId, means, deviceHash: await deviceHash() });
  if (!paid.ok) return refused(paid.refusal, means);
  return paid.value.pageId ? { go: `/carrier/${paid.value.pageId}` } : TOLD_THERE;
}

/**
 * Amex has a plan field of its own, and a card without plans pays at once, whatever is chosen in the hidden ones of the
 * others; which card it is matters only where that makes a difference.
 */
async function payWayFor(ctx: GatewayContext, buyerId: BuyerId, press: Press): Promise<number> {
  const [all, amex] = [planOf(press, "all"), planOf(press, "amex")];
  if (press.payWay !== undefined || (all === 1 && amex === 1)) return press.payWay ?? 1;
  const cards = await listCards(ctx, { buyerId });
  const brand = cards.find(({ id }) => id === press.card)?.brand ?? "UNKNOWN";
  if (brand === "AMEX") return amex;
  return plansOf(brand, PAY_WAYS).length > 1 ? all : 1;
}

async function isExpired(ctx: GatewayContext, buyerId: BuyerId, cardId: string): Promise<boolean> {
  const cards = await listCards(ctx, { buyerId });
  return cards.some(({ id, state }) => id === cardId && state === "expired");
}

/** Where a card is registered, in a free place or in that of another, and back. */
async function keepPath(ctx: GatewayContext, buyerId: BuyerId, linkId: string): Promise<string> {
  const isFull = (await listCards(ctx, { buyerId })).length >= PLACES;
  return `/cards/${isFull ? "replace" : "add"}?returnTo=/pay/${linkId}`;
}

/** The checkout's own page says what it came to. */
const TOLD_THERE = { is: "open" } as const;

function afterCharge(challengeId: string | null): Pressed {
  return challengeId ? { go: `/3ds/${challengeId}` } : TOLD_THERE;
}

function refused(refusal: PayRefusal | "card-not-typed", choice: string): Refused | typeof TOLD_THERE {
  if (refusal === "not-open" || refusal === "needs-challenge") return TOLD_THERE;
  return { is: "refused", fault: refusal, choice };
}
