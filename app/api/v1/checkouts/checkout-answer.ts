import type { z } from "zod";
import type { OpenCheckout } from "@/lib/checkouts/open-checkout";
import { standingOf } from "@/lib/checkouts/rules";
import type { shopCheckoutSchema } from "@/lib/checkouts/schema";
import { environment } from "@/lib/environment";

/** What a shop is told of its checkout. `id` is the one in the link and changes when the order is opened again. */
export function viewForShop(checkout: OpenCheckout, now: Date): z.infer<typeof shopCheckoutSchema> {
  return {
    id: checkout.linkId,
    url: `${environment().WALLET_ORIGIN}/pay/${checkout.linkId}`,
    state: standingOf(checkout, now),
    linkExpiresAt: checkout.linkExpiresAt.toISOString(),
    orderNo: checkout.merchantOrderNo,
    amountYen: checkout.amountYen,
    paymentId: checkout.livePaymentId,
  };
}

export function checkoutAnswer(checkout: OpenCheckout, now: Date, status: 200 | 201): Response {
  return Response.json(viewForShop(checkout, now), { status, headers: { "cache-control": "no-store" } });
}
