import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { registerAddress } from "./register-address";
import { removeAddress } from "./remove-address";
import type { MerchantId } from "./rules";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const ctx = () => ({ db: pg.db, now: () => new Date() });
const shop = async () => (await makeMerchant(pg.db)).id as MerchantId;
const by = "owner@example.com";

test("an address is removed from its own shop alone", async () => {
  const [one, other] = [await shop(), await shop()];
  const address = "203.0.113.7";
  for (const merchantId of [one, other])
    expect(await registerAddress(ctx(), { merchantId, address, by })).toMatchObject({ ok: true });
  await removeAddress(ctx(), { merchantId: one, address, by });
  const left = await pg.db.merchantAddress.findMany({ where: { address } });
  expect(left.map(({ merchantId }) => merchantId)).toEqual([other]);
});
