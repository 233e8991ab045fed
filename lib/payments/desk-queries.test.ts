import { afterAll, beforeAll, expect, test } from "vitest";
import { findDeskPayment } from "./desk-queries";
import { findShopPayment } from "./shop-queries";
import { openShop, type Shop } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test.each([
  ["desk", findDeskPayment],
  ["program", findShopPayment],
] as const)("a shop's %s finds its own transaction and nobody else's", async (_who, find) => {
  const [{ of, checkout }, other] = [await shop.paid(), await shop.paid()];
  expect(await find(shop.ctx, of)).toMatchObject({ id: of.paymentId, orderNo: checkout.merchantOrderNo });
  expect(await find(shop.ctx, { ...of, merchantId: other.of.merchantId })).toBeNull();
});
