import type { BuyerId } from "@/lib/buyers/rules";
import { stateOf } from "@/lib/cards/rules";
import { spendTicket } from "@/lib/cards/spend-ticket";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, Device } from "@/lib/gateway/port";
import { type Result, refuse } from "@/lib/result";
import { unseal } from "@/lib/seal";
import { mayChallenge } from "./challenge-limits";
import { challengeReason } from "./challenge-policy";
import { charge, payer } from "./charge";
import { holdCheckout } from "./hold-checkout";
import { offeredBy } from "./offered";
import { plansOf } from "./plans";
import { policyFacts } from "./policy-facts";
import { type PressFacts, pressFacts } from "./press-facts";

export type PayWish = {
  buyerId: BuyerId;
  linkId: string;
  cardId: string;
  /** From the card-entry frame; without it a challenge cannot be made. */
  confirmed?: { token: string; ticket: string };
  /** 支払い回数; lump when left out. */
  payWay?: number;
  deviceHash: string | null;
  device: Device;
};
/** `not-open`: the checkout's own page says what it came to. */
export type PayRefusal =
  | "not-open"
  | "frozen"
  | "card-not-usable"
  | "profile-missing"
  | "needs-challenge"
  | "ticket-spent"
  | "way-not-offered"
  | "plan-not-offered"
  | "too-many-challenges"
  | "too-many-declines";

type Paid = Result<{ challengeId: string | null }, PayRefusal>;

/**
 * One press of the pay button: asks the policy, starts the payment and calls the gateway. Whatever the call comes to
 * stands in the payment's state when this returns. A refused press holds the checkout for the buyer all the same.
 */
export async function pay(ctx: GatewayContext, wish: PayWish): Promise<Paid> {
  const tried = await tryToPay(ctx, wish);
  if (tried.ok) return tried;
  const held = await holdCheckout(ctx, wish);
  return held.ok ? tried : held;
}

async function tryToPay(ctx: GatewayContext, wish: PayWish): Promise<Paid> {
  const facts = await pressFacts(ctx, wish);
  if (!facts) return refuse("not-open");
  const { checkout, person, card, seen } = facts;
  if (!card?.cardRef || !isUsable(card, ctx.now())) return refuse("card-not-usable");
  const payWay = wish.payWay ?? 1;
  const offered = offeredBy(checkout, false);
  if (!offered.means.includes("CARD")) return refuse("way-not-offered");
  if (!plansOf(card.brand, offered.payWays).includes(payWay)) return refuse("plan-not-offered");
  const buyer = payer(person);
  if (!buyer) return refuse("profile-missing");
  const { cardId, confirmed, deviceHash } = wish;
  const { amountYen } = checkout;
  const reason = challengeReason(policyFacts({ amountYen, card, seen, deviceHash, now: ctx.now() }));
  if (reason && !(await mayChallenge(ctx.db, { checkoutId: checkout.id, cardId })))
    return refuse("too-many-challenges");
  if (reason && !confirmed) return refuse("needs-challenge");
  if (!(await spendsTicket(ctx, wish))) return refuse("ticket-spent");
  const by = { means: "CARD", cardId } as const;
  const start = { ...wish, by, payWay, mayBeChallenged: !!confirmed };
  const cardRef = unseal(card.cardRef) as CardRef;
  return charge(ctx, { start, checkout, buyer, device: wish.device, with: confirmed ?? { card: cardRef } });
}

function isUsable(card: NonNullable<PressFacts["card"]>, now: Date): boolean {
  const { expiryYear, expiryMonth, closing, pausedAt } = card;
  if (!expiryYear || !expiryMonth || closing || pausedAt) return false;
  return stateOf({ expiryYear, expiryMonth }, now) !== "expired";
}

/** A token is good for one press: the ticket of its frame is used up first. */
async function spendsTicket(ctx: GatewayContext, { buyerId, cardId, confirmed }: PayWish): Promise<boolean> {
  if (!confirmed) return true;
  return spendTicket(ctx.db, { buyerId, cardId, ticket: confirmed.ticket, purpose: "CONFIRM" });
}
