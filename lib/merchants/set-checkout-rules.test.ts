import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { MerchantId } from "./rules";
import { checkoutRulesSchema, setCheckoutRules } from "./set-checkout-rules";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

test("a shop's rules are its own, and who changed them is written down", async () => {
  const [one, other] = [await makeMerchant(pg.db), await makeMerchant(pg.db)];
  const merchantId = one.id as MerchantId;
  const rules = checkoutRulesSchema.parse({ strictLaw: true, ways: ["card", "one-off"], payWays: [1, 0] });
  await setCheckoutRules({ db: pg.db, now: () => new Date() }, { merchantId, rules });
  expect(await pg.db.merchant.findUnique({ where: { id: one.id } })).toMatchObject({
    strictLaw: true,
    ways: ["CARD", "ONE_OFF"],
    payWays: [1, 0],
  });
  expect(await pg.db.merchant.findUnique({ where: { id: other.id } })).toMatchObject({ strictLaw: false });
  expect(await pg.db.auditEntry.count({ where: { merchantId, action: "set checkout rules" } })).toBe(1);
});

test("a shop without any way to pay is none", () => {
  expect(checkoutRulesSchema.safeParse({ strictLaw: false, ways: [], payWays: [1] }).success).toBe(false);
});
