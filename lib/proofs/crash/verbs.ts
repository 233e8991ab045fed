import { completeRegistration } from "@/lib/cards/complete-registration";
import { registerCard } from "@/lib/cards/register-card";
import { findAttempt, keepReturn } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { completePayment } from "@/lib/payments/complete-payment";
import { pay } from "@/lib/payments/pay";
import { returnFromCarrier } from "@/lib/payments/return-from-carrier";
import type { BuyerId } from "@/lib/random-id";
import type { Given } from "./given";

/** The press on the add page; on the replace or renew page when `replaces` says which card. */
export function register(ctx: GatewayContext, { buyerId, ticket = "", token = "", ...given }: Given) {
  const plain = { nickname: null, deviceHash: "home", device: "pc", returnTo: null, brand: "VISA" } as const;
  const replaces = given.replaces
    ? { cardId: given.replaces, renews: given.renews === "yes", becomesMain: false }
    : undefined;
  return registerCard(ctx, {
    ...plain,
    buyerId: buyerId as BuyerId,
    ticket,
    token,
    source: buyerId,
    replaces,
  });
}

/** The press on the checkout's page. */
export function payOnce(ctx: GatewayContext, { buyerId, linkId = "", cardId = "", ticket, token }: Given) {
  const confirmed = ticket && token ? { ticket, token } : undefined;
  return pay(ctx, {
    buyerId: buyerId as BuyerId,
    linkId,
    cardId,
    confirmed,
    deviceHash: "home",
    device: "pc",
  });
}

/** What the door of app/3ds does with what the card company's page posts. */
export async function comeBack(
  ctx: GatewayContext,
  { challengeId = "", posted = "{}" }: Given,
): Promise<void> {
  const attempt = await findAttempt(ctx.db, challengeId);
  if (!attempt || !(await keepReturn(ctx.db, challengeId, JSON.parse(posted), ctx.now()))) return;
  if (attempt.of === "payment") await completePayment(ctx, { paymentId: attempt.id });
  else await completeRegistration(ctx, { registrationId: attempt.id });
}

/** What the door of app/carrier does with what the carrier's page posts. */
export function comeBackFromCarrier(ctx: GatewayContext, { pageId = "", posted = "{}" }: Given) {
  return returnFromCarrier(ctx, { pageId, posted: JSON.parse(posted) });
}
