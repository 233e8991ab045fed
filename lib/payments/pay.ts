import { isFrozen } from "@/lib/buyers/is-frozen";
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
import { offeredAt } from "./offered";
import { plansOf } from "./plans";
import { policyFacts } from "./policy-facts";

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

/**
 * One press of the pay button: holds the checkout for the buyer, asks the policy, starts the payment and calls
 * the gateway. Whatever the call comes to stands in the payment's state when this returns.
 */
export async function pay(
  ctx: GatewayContext,
  wish: PayWish,
): Promise<Result<{ challengeId: string | null }, PayRefusal>> {
  if (await isFrozen(ctx, wish)) return refuse("frozen");
  const checkout = await holdCheckout(ctx, wish);
  if (!checkout) return refuse("not-open");
  const card = await usableCard(ctx, wish);
  if (!card?.cardRef) return refuse("card-not-usable");
  const payWay = wish.payWay ?? 1;
  const offered = await offeredAt(ctx, checkout.id, false);
  if (!offered.means.includes("CARD")) return refuse("way-not-offered");
  if (!plansOf(card.brand, offered.payWays).includes(payWay)) return refuse("plan-not-offered");
  const buyer = await payer(ctx, wish.buyerId);
  if (!buyer) return refuse("profile-missing");
  const { cardId, confirmed } = wish;
  const reason = challengeReason(await policyFacts(ctx, { ...wish, checkout, card }));
  if (reason && !(await mayChallenge(ctx.db, { checkoutId: checkout.id, cardId })))
    return refuse("too-many-challenges");
  if (reason && !confirmed) return refuse("needs-challenge");
  if (!(await spendsTicket(ctx, wish))) return refuse("ticket-spent");
  const by = { means: "CARD", cardId } as const;
  const start = { ...wish, by, payWay, mayBeChallenged: !!confirmed };
  const cardRef = unseal(card.cardRef) as CardRef;
  return charge(ctx, { start, checkout, buyer, device: wish.device, with: confirmed ?? { card: cardRef } });
}

async function usableCard(ctx: GatewayContext, { buyerId, cardId }: PayWish) {
  const card = await ctx.db.card.findFirst({ where: { id: cardId, userId: buyerId, state: "KEPT" } });
  if (!card?.expiryYear || !card.expiryMonth || card.closing || card.pausedAt) return null;
  const { expiryYear, expiryMonth } = card;
  return stateOf({ expiryYear, expiryMonth }, ctx.now()) === "expired" ? null : card;
}

/** A token is good for one press: the ticket of its frame is used up first. */
async function spendsTicket(ctx: GatewayContext, { buyerId, cardId, confirmed }: PayWish): Promise<boolean> {
  if (!confirmed) return true;
  return spendTicket(ctx.db, { buyerId, cardId, ticket: confirmed.ticket, purpose: "CONFIRM" });
}
