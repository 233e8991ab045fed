import { afterAll, beforeAll, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { makeBuyer, makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { endCheckout } from "./end-checkout";
import { expireCheckouts } from "./expire-checkouts";
import { openCheckout } from "./open-checkout";
import { findCheckout } from "./queries";
import type { CheckoutWish } from "./schema";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const start = new Date("2026-11-24T10:00:00Z");
const at = (ms: number) => ({ db: pg.db, now: () => new Date(start.getTime() + ms) });
const DAY = 24 * 3_600_000;

const wish: CheckoutWish = {
  orderNo: "A-1",
  amountYen: 500,
  lines: [{ name: "本", quantity: 1, unitPriceYen: 500 }],
  returnUrl: "https://shop.example/return",
  cancelUrl: "https://shop.example/cancel",
  resultUrl: "https://shop.example/results",
};

async function shop() {
  return (await makeMerchant(pg.db)).id as MerchantId;
}

async function opened(merchantId: MerchantId, ms = 0, other: Partial<CheckoutWish> = {}) {
  const answer = await openCheckout(at(ms), { merchantId, wish: { ...wish, ...other } });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

test("20 parallel posts of one order open one checkout", async () => {
  const merchantId = await shop();
  const all = await Promise.all(Array.from({ length: 20 }, () => opened(merchantId)));
  expect(new Set(all.map(({ checkout }) => checkout.linkId)).size).toBe(1);
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await pg.db.checkout.count({ where: { merchantId } })).toBe(1);
});

test("parallel posts with two contents: one wins, the other is a conflict", async () => {
  const merchantId = await shop();
  const posts = Array.from({ length: 10 }, (_, n) =>
    openCheckout(at(0), { merchantId, wish: { ...wish, returnUrl: `https://shop.example/${n % 2}` } }),
  );
  const answers = await Promise.all(posts);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refused).toEqual(Array(5).fill({ field: "orderNo", code: "different-content" }));
});

test("parallel posts after the end renew it once, and the shop hears once that it ended unpaid", async () => {
  const merchantId = await shop();
  const first = await opened(merchantId);
  const again = await Promise.all(Array.from({ length: 10 }, () => opened(merchantId, DAY)));
  expect(new Set(again.map(({ checkout }) => checkout.linkId)).size).toBe(1);
  expect(again[0]?.checkout.linkId).not.toBe(first.checkout.linkId);
  expect(again.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(again[0]?.checkout.id).toBe(first.checkout.id);
  const told = await pg.db.delivery.findMany({ where: { merchantId } });
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toContain("settle_result=2&settle_detail=11");
  expect(await findCheckout(at(DAY), { merchantId, linkId: first.checkout.linkId })).toBeNull();
});

test("a cancelled order is renewed with other content and for anybody", async () => {
  const merchantId = await shop();
  const { checkout } = await opened(merchantId);
  const buyer = await makeBuyer(pg.db);
  await pg.db.checkout.update({
    where: { id: checkout.id },
    data: { boundUserId: buyer.id, windowEndsAt: start },
  });
  await pg.db.$transaction((tx) => endCheckout(tx, checkout, "CANCELLED", start));
  const again = await opened(merchantId, 1, {
    amountYen: 900,
    lines: [{ name: "本", quantity: 1, unitPriceYen: 900 }],
  });
  expect(again).toMatchObject({
    isNew: true,
    checkout: { amountYen: 900, boundUserId: null, windowEndsAt: null },
  });
});

test.each([
  ["AUTHORIZED", "already-paid", "already-paid"],
  ["CANCELLED", "already-paid", "already-paid"],
  ["UNKNOWN", null, "different-content"],
  ["CHALLENGED", null, "different-content"],
] as const)("a live payment that is %s", async (state, same, different) => {
  const merchantId = await shop();
  const { checkout } = await opened(merchantId);
  const buyer = await makeBuyer(pg.db);
  const payment = await pg.db.payment.create({
    data: {
      id: `p-${checkout.id}`,
      checkoutId: checkout.id,
      userId: buyer.id,
      merchantId,
      state,
      amountYen: 500,
      gatewayOrderNo: `KP${checkout.id.slice(0, 20)}`,
      createdAt: start,
      updatedAt: start,
    },
  });
  await pg.db.checkout.update({ where: { id: checkout.id }, data: { livePaymentId: payment.id } });
  const codeOf = async (other: Partial<CheckoutWish>) => {
    const answer = await openCheckout(at(2 * DAY), { merchantId, wish: { ...wish, ...other } });
    return answer.ok ? null : answer.refusal.code;
  };
  expect(await codeOf({})).toBe(same);
  expect(await codeOf({ cancelUrl: "https://shop.example/other" })).toBe(different);
});

test.each(["returnUrl", "cancelUrl", "resultUrl"] as const)(
  "%s must lie on an origin of the shop",
  async (field) => {
    const merchantId = await shop();
    for (const address of [
      "https://evil.example/",
      "https://shop.example.evil.example/",
      "http://shop.example/",
      "https://shop.example:8443/",
      "https://user:secret@shop.example/",
    ]) {
      const answer = await openCheckout(at(0), { merchantId, wish: { ...wish, [field]: address } });
      expect(answer).toEqual({ ok: false, refusal: { field, code: "origin-not-registered" } });
    }
    expect(await pg.db.checkout.count({ where: { merchantId } })).toBe(0);
  },
);

test("two shops may use the same order number, and neither sees the other's checkout", async () => {
  const [one, other] = [await shop(), await shop()];
  const { checkout } = await opened(one);
  expect((await opened(other)).isNew).toBe(true);
  expect(await findCheckout(at(0), { merchantId: other, linkId: checkout.linkId })).toBeNull();
  expect(await findCheckout(at(0), { merchantId: one, linkId: checkout.linkId })).not.toBeNull();
});

test("the worker ends what ran out, once, however many workers there are", async () => {
  const merchantId = await shop();
  const { checkout } = await opened(merchantId);
  expect(await expireCheckouts(at(DAY - 1))).toBe(0);
  await Promise.all([1, 2, 3].map(() => expireCheckouts(at(DAY))));
  const row = await pg.db.checkout.findUniqueOrThrow({ where: { id: checkout.id } });
  expect(row.state).toBe("EXPIRED");
  expect(await pg.db.delivery.count({ where: { checkoutId: checkout.id } })).toBe(1);
});

test("the database refuses an amount outside 1–9,999,999 yen", async () => {
  const merchantId = await shop();
  const { checkout } = await opened(merchantId);
  for (const amountYen of [0, -1, 10_000_000]) {
    const update = pg.db.checkout.update({ where: { id: checkout.id }, data: { amountYen } });
    await expect(update).rejects.toThrow();
  }
});

const law = {
  quantity: "書籍1冊",
  price: "500円（税込）",
  payment: "ご注文時",
  delivery: "3営業日以内に発送",
  period: "期間の定めはありません",
  cancellation: "未読品に限り8日以内",
};

test("a strict shop's checkout says all six items of the law, another's may leave them out", async () => {
  const strict = (await makeMerchant(pg.db, { strictLaw: true })).id as MerchantId;
  const { delivery: _, ...five } = law;
  const answer = await openCheckout(at(0), { merchantId: strict, wish: { ...wish, law: five } });
  expect(answer).toEqual({ ok: false, refusal: { field: "law.delivery", code: "law-missing" } });
  expect((await opened(strict, 0, { law })).checkout.law).toEqual(law);
  expect((await opened(await shop(), 0, { law: five })).checkout.law).toEqual(five);
});

test("a checkout offers what its shop allows, or less", async () => {
  const narrow = (await makeMerchant(pg.db, { ways: ["CARD", "AU"], payWays: [1, 3] })).id as MerchantId;
  const post = (other: Partial<CheckoutWish>) =>
    openCheckout(at(0), { merchantId: narrow, wish: { ...wish, ...other } });
  expect(await post({ ways: ["docomo"] })).toMatchObject({
    refusal: { field: "ways", code: "way-not-allowed" },
  });
  expect(await post({ payWays: [1, 2] })).toMatchObject({
    refusal: { field: "payWays", code: "way-not-allowed" },
  });
  const { checkout } = await opened(narrow, 0, { ways: ["au"], payWays: [3] });
  expect(checkout).toMatchObject({ ways: ["AU"], payWays: [3] });
});

test.each([
  ["a day by default", undefined, DAY],
  ["an hour", 3600, 3_600_000],
  ["30 days", 30 * 86_400, 30 * DAY],
])("a link lives %s", async (_what, expiresIn, ms) => {
  const { checkout } = await opened(await shop(), 0, { expiresIn });
  expect(checkout.linkExpiresAt.getTime() - start.getTime()).toBe(ms);
});
