import { afterAll, beforeAll, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { listAboutToLapse } from "./shop-queries";
import { openShop, type Shop } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const DAY_MS = 24 * 3_600_000;

test("authorisations about to lapse are listed from day 50 of 58, the most urgent first, to their own shop only", async () => {
  const [first, second] = [await shop.paid(), await shop.paid()];
  const now = shop.ctx.now().getTime();
  const lapseIn = (id: string, ms: number) => {
    const lapsesAt = new Date(now + ms);
    const createdAt = new Date(lapsesAt.getTime() - 58 * DAY_MS);
    return shop.db.payment.update({ where: { id }, data: { lapsesAt, createdAt } });
  };
  const ids = async (merchantId: MerchantId) =>
    (await listAboutToLapse(shop.ctx, { merchantId })).map(({ id }) => id);
  const { merchantId } = first.of;

  await lapseIn(first.of.paymentId, 8 * DAY_MS + 1_000);
  expect(await ids(merchantId)).toEqual([]);
  await lapseIn(first.of.paymentId, 8 * DAY_MS - 60_000);
  await shop.db.payment.update({ where: { id: second.of.paymentId }, data: { merchantId } });
  await lapseIn(second.of.paymentId, DAY_MS);
  expect(await ids(merchantId)).toEqual([second.of.paymentId, first.of.paymentId]);
  expect(await ids("somebody else" as MerchantId)).toEqual([]);
});
