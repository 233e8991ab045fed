import type { BuyerId } from "@/lib/buyers/rules";
import { environment } from "@/lib/environment";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Answer, Carrier, RequestRefusal } from "@/lib/gateway/port";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { applyResult, type Change } from "./apply-result";
import { CARRIER_LOOK_MS, CARRIER_PAGE_MS } from "./carrier-page";
import { findPayer, goodsName } from "./charge";
import { holdCheckout } from "./hold-checkout";
import { offeredBy } from "./offered";
import type { PayRefusal } from "./pay";
import type { CarrierMeans } from "./plans";
import { startPayment } from "./start-payment";

export type CarrierWish = {
  buyerId: BuyerId;
  linkId: string;
  means: CarrierMeans;
  deviceHash: string | null;
};

/**
 * Opens the carrier's page (protocol § 16). `pageId` leads to /carrier/<id>; null when the call came to something else,
 * which stands in the payment's state. Left out by a contract without carriers: `way-not-offered`.
 */
export async function payByCarrier(
  ctx: GatewayContext,
  wish: CarrierWish,
): Promise<Result<{ pageId: string | null }, PayRefusal>> {
  const held = await holdCheckout(ctx, wish);
  if (!held.ok) return held;
  const checkout = held.value;
  const { carrier } = ctx.gateway;
  const offered = offeredBy(checkout, !!carrier);
  if (!carrier || !offered.means.includes(wish.means)) return refuse("way-not-offered");
  const buyer = await findPayer(ctx, wish.buyerId);
  if (!buyer) return refuse("profile-missing");
  const start = { ...wish, by: { means: wish.means }, payWay: 1, mayBeChallenged: false };
  const started = await startPayment(ctx, start);
  if (!started.ok) return started;
  const payment = started.value;
  const pageId = randomId();
  const { WALLET_ORIGIN } = environment();
  const answer = await carrier.start({
    orderNo: payment.gatewayOrderNo,
    amountYen: payment.amountYen,
    goodsName: goodsName(checkout),
    carrier: NAMES[wish.means],
    buyer,
    successUrl: `${WALLET_ORIGIN}/carrier/${pageId}/back`,
    failureUrl: `${WALLET_ORIGIN}/carrier/${pageId}/back`,
    resultUrl: `${WALLET_ORIGIN}/api/gateway/results`,
  });
  const change = changeFor(answer, pageId, ctx.now());
  const applied = await applyResult(ctx, payment.id, change);
  return yes({ pageId: applied && change.to === "REDIRECTED" ? pageId : null });
}

function changeFor(answer: Answer<{ html: string }, RequestRefusal>, id: string, now: Date): Change {
  if (answer.is === "unknown") return { to: "UNKNOWN", askAt: now };
  if (answer.is === "no")
    return { to: "DECLINED", facts: { declineReason: answer.reason, refusalCode: answer.code } };
  const expiresAt = new Date(now.getTime() + CARRIER_PAGE_MS);
  return {
    to: "REDIRECTED",
    askAt: new Date(now.getTime() + CARRIER_LOOK_MS),
    carrierPage: { id, html: answer.value.html, expiresAt },
  };
}

const NAMES: Record<CarrierMeans, Carrier> = { DOCOMO: "docomo", AU: "au", SOFTBANK: "softbank" };
