import { createMerchant } from "@/lib/merchants/create-merchant";
import { randomId } from "@/lib/random-id";
import { db } from "./arrange";
import { WALLET } from "./house";

export type Shop = { merchantId: string; apiKey: string; origin: string };

/** A shop of the test's own, so that its order numbers and checkouts are nobody else's. */
export async function makeShop(): Promise<Shop> {
  const id = randomId();
  const origin = `https://shop-${id.toLowerCase()}.example`;
  const apiKey = `key-${id}`;
  const code = String(Math.floor(100_000_000 + Math.random() * 899_999_999));
  const wish = { code, name: "試験書店", origins: [origin], apiKey, resultSecret: `secret-${id}` };
  const merchantId = await createMerchant({ db, now: () => new Date() }, wish);
  return { merchantId, apiKey, origin };
}

/** An order that the API takes as it is. */
export function goodOrder({ origin }: Shop) {
  const orderNo = `T-${randomId().slice(0, 16).toUpperCase()}`;
  return {
    orderNo,
    amountYen: 4180,
    lines: [
      { name: "夜をわたる猫", quantity: 2, unitPriceYen: 1980 },
      { name: "送料", quantity: 1, unitPriceYen: 220 },
    ],
    returnUrl: `${origin}/orders/${orderNo}`,
    cancelUrl: `${origin}/cart`,
    resultUrl: `${origin}/results`,
  };
}

/** `POST /api/v1/checkouts` as a shop's server sends it; `given` replaces headers. */
export function postOrder(shop: Shop, order: unknown, given: Record<string, string> = {}): Promise<Response> {
  return fetch(`${WALLET}/api/v1/checkouts`, {
    method: "POST",
    headers: { authorization: `Bearer ${shop.apiKey}`, "content-type": "application/json", ...given },
    body: typeof order === "string" ? order : JSON.stringify(order),
  });
}
