import { afterAll, beforeAll, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { makeCheckout, makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { LAW_ITEMS } from "./schema";
import { findShopRules } from "./shop-rules";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

test("what a shop offers, and its own orders of 30 days that lack an item of the law", async () => {
  const { id } = await makeMerchant(pg.db, { ways: ["CARD", "AU"], payWays: [1, 0] });
  const merchantId = id as MerchantId;
  const all = Object.fromEntries(LAW_ITEMS.map((item) => [item, "書いてあります"]));
  const { delivery: _, ...five } = all;
  const now = new Date();
  const old = new Date(now.getTime() - 31 * 86_400_000);
  for (const given of [{ law: all }, { law: five }, { law: {} }, { law: {}, createdAt: old }])
    await makeCheckout(pg.db, { merchantId, createdAt: now, ...given });
  await makeCheckout(pg.db, { law: {} });
  expect(await findShopRules({ db: pg.db, now: () => now }, { merchantId })).toEqual({
    strictLaw: false,
    ways: ["card", "au"],
    payWays: [1, 0],
    lacking: 2,
  });
});
