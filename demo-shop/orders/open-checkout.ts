import type { Checkout, Order, Problem } from "../ledger/entries";
import type { Shop } from "../shop";
import { askWallet, type CheckoutUrls } from "./ask-wallet";

/**
 * Asks the wallet for a checkout of this order and writes down what it said. Asking again is
 * safe: the wallet gives the same checkout while it is open and a new one when it has expired.
 */
export async function openCheckout(
  shop: Shop,
  order: Order,
  now: Date,
  urls: CheckoutUrls = urlsOf(shop.settings.origin, order.no),
): Promise<{ checkout: Checkout } | { problem: Problem }> {
  const answer = await askWallet(shop.settings, order, urls);
  const entry = { at: now.toISOString(), orderNo: order.no };
  if ("checkout" in answer) await shop.ledger.append({ ...entry, type: "checkout", ...answer });
  else await shop.ledger.append({ ...entry, type: "problem", ...answer });
  return answer;
}

function urlsOf(origin: string, orderNo: string): CheckoutUrls {
  const page = `${origin}/orders/${encodeURIComponent(orderNo)}`;
  return {
    returnUrl: `${page}?back=1`,
    cancelUrl: `${page}?cancelled=1`,
    resultUrl: `${origin}/results`,
  };
}
