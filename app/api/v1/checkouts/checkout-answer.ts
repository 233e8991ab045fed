import type { OpenCheckout } from "@/lib/checkouts/open-checkout";
import { standingOf } from "@/lib/checkouts/rules";
import { environment } from "@/lib/environment";

/** What a shop is told of its checkout. `id` is the one in the link and changes when the order is opened again. */
export function checkoutAnswer(checkout: OpenCheckout, now: Date, status: 200 | 201): Response {
  const body = {
    id: checkout.linkId,
    url: `${environment().WALLET_ORIGIN}/pay/${checkout.linkId}`,
    state: standingOf(checkout, now),
    linkExpiresAt: checkout.linkExpiresAt.toISOString(),
    orderNo: checkout.merchantOrderNo,
    amountYen: checkout.amountYen,
    paymentId: checkout.livePaymentId,
  };
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
