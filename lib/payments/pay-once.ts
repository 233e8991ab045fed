import type { BuyerId } from "@/lib/buyers/rules";
import { spendTicket } from "@/lib/cards/spend-ticket";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Device } from "@/lib/gateway/port";
import { type Result, refuse } from "@/lib/result";
import type { CardBrand } from "@/prisma/generated/enums";
import { mayChallenge } from "./challenge-limits";
import { charge, findPayer } from "./charge";
import { holdCheckout } from "./hold-checkout";
import { offeredBy } from "./offered";
import type { PayRefusal } from "./pay";
import { plansOf } from "./plans";

export type PayOnceWish = {
  buyerId: BuyerId;
  linkId: string;
  /** From the card-entry frame. */
  ticket: string;
  token: string;
  /** What the frame saw of the card. */
  brand: CardBrand;
  payWay: number;
  deviceHash: string | null;
  device: Device;
};

/**
 * Pays with a card that is not kept. Its token asks for 3-D Secure, always; a refusal before the gateway is asked leaves
 * the frame's ticket usable.
 */
export async function payOnce(
  ctx: GatewayContext,
  wish: PayOnceWish,
): Promise<Result<{ challengeId: string | null }, PayRefusal>> {
  const held = await holdCheckout(ctx, wish);
  if (!held.ok) return held;
  const checkout = held.value;
  const offered = offeredBy(checkout, false);
  if (!offered.means.includes("ONE_OFF")) return refuse("way-not-offered");
  if (!plansOf(wish.brand, offered.payWays).includes(wish.payWay)) return refuse("plan-not-offered");
  const buyer = await findPayer(ctx, wish.buyerId);
  if (!buyer) return refuse("profile-missing");
  if (!(await mayChallenge(ctx.db, { checkoutId: checkout.id, cardId: null })))
    return refuse("too-many-challenges");
  const { buyerId, ticket, brand, token, device } = wish;
  if (!(await spendTicket(ctx.db, { buyerId, ticket, purpose: "ONE_OFF", cardId: null })))
    return refuse("ticket-spent");
  const start = { ...wish, by: { means: "ONE_OFF", brand } as const, mayBeChallenged: true };
  return charge(ctx, { start, checkout, buyer, device, with: { token } });
}
