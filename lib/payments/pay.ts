import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import { stateOf } from "@/lib/cards/rules";
import { spendTicket } from "@/lib/cards/spend-ticket";
import { environment } from "@/lib/environment";
import { newChallengeId, returnUrl } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { AuthorizeWish, CardRef, Device } from "@/lib/gateway/port";
import { type Result, refuse, yes } from "@/lib/result";
import { unseal } from "@/lib/seal";
import type { Checkout } from "@/prisma/generated/client";
import { challengeReason } from "./challenge-policy";
import { holdCheckout } from "./hold-checkout";
import { policyFacts } from "./policy-facts";
import { startPayment } from "./start-payment";
import { takeAnswer } from "./take-answer";

export type PayWish = {
  buyerId: BuyerId;
  linkId: string;
  cardId: string;
  /** From the card-entry frame; without it a challenge cannot be made. */
  confirmed?: { token: string; ticket: string };
  deviceHash: string | null;
  device: Device;
};
/** `not-open`: the checkout's own page says what it came to. */
export type PayRefusal =
  | "not-open"
  | "card-not-usable"
  | "profile-missing"
  | "needs-challenge"
  | "ticket-spent"
  | "too-many-declines";

/**
 * One press of the pay button: holds the checkout for the buyer, asks the policy, starts the payment and calls
 * the gateway. Whatever the call comes to stands in the payment's state when this returns.
 */
export async function pay(
  ctx: GatewayContext,
  wish: PayWish,
): Promise<Result<{ challengeId: string | null }, PayRefusal>> {
  const checkout = await holdCheckout(ctx, wish);
  if (!checkout) return refuse("not-open");
  const card = await usableCard(ctx, wish);
  if (!card?.cardRef) return refuse("card-not-usable");
  const buyer = await person(ctx, wish.buyerId);
  if (!buyer) return refuse("profile-missing");
  const reason = challengeReason(await policyFacts(ctx, { ...wish, checkout, card }));
  if (reason && !wish.confirmed) return refuse("needs-challenge");
  if (!(await spendsTicket(ctx, wish))) return refuse("ticket-spent");
  const started = await startPayment(ctx, wish);
  if (!started.ok) return started;
  const payment = started.value;
  const challengeId = newChallengeId();
  const answer = await ctx.gateway.authorize({
    orderNo: payment.gatewayOrderNo,
    amountYen: payment.amountYen,
    payWay: payment.payWay,
    goodsName: goodsName(checkout),
    buyer,
    device: wish.device,
    means: means(wish, unseal(card.cardRef), challengeId),
  });
  const state = await takeAnswer(ctx, payment, answer, challengeId);
  return yes({ challengeId: state === "CHALLENGED" ? challengeId : null });
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

async function person(ctx: GatewayContext, buyerId: BuyerId) {
  const { name, phone, email } = await ctx.db.user.findUniqueOrThrow({ where: { id: buyerId } });
  return name && phone ? { name, phone, email } : null;
}

/** A sale's name at the gateway is its first line; 600 bytes are far away from what a line may hold. */
function goodsName({ lines }: Checkout): string {
  return z.array(z.object({ name: z.string() })).parse(lines)[0]?.name ?? "お買い物";
}

function means(wish: PayWish, cardRef: string, challengeId: string): AuthorizeWish["means"] {
  if (!wish.confirmed) return { by: "stored-card", card: cardRef as CardRef };
  const { token } = wish.confirmed;
  return { by: "token", token, returnUrl: returnUrl(environment().WALLET_ORIGIN, challengeId) };
}
