import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBuyer, makeCard, makeMerchant, makePayment } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { BuyerId } from "../buyers/rules";
import { listPaidWith } from "./list-paid-with";
import { type HistoryWish, listPayments } from "./list-payments";
import { searchSchema } from "./payment-search";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

const ctx = () => ({ db: testDatabase.db, now: () => new Date("2026-11-24T10:00:00Z") });
const at = (time: string) => new Date(time);
const list = (wish: HistoryWish) => listPayments(ctx(), wish);

async function newBuyer() {
  const { id } = await makeBuyer(testDatabase.db);
  const paid = (given: Partial<Parameters<typeof makePayment>[1]>) =>
    makePayment(testDatabase.db, { userId: id, ...given });
  return { buyerId: id as BuyerId, paid };
}

test("by month of Japan; what is cancelled or not known yet is shown and not summed, what failed is not history", async () => {
  const { buyerId, paid } = await newBuyer();
  await paid({ createdAt: at("2026-10-31T14:59:59Z"), amountYen: 100 });
  await paid({ createdAt: at("2026-10-31T15:00:00Z"), amountYen: 2_000 });
  await paid({ createdAt: at("2026-11-02T00:00:00Z"), amountYen: 30_000, state: "CANCELLED" });
  await paid({ createdAt: at("2026-11-03T00:00:00Z"), amountYen: 400_000, state: "UNKNOWN" });
  await paid({ createdAt: at("2026-11-04T00:00:00Z"), amountYen: 5_000_000, state: "DECLINED" });
  const { months, found, last } = await list({ buyerId });
  expect(months).toMatchObject([
    { month: "2026-11", paid: 1, sumYen: 2_000 },
    { month: "2026-10", paid: 1, sumYen: 100 },
  ]);
  expect(months[0]?.payments.map(({ state }) => state)).toEqual(["UNKNOWN", "CANCELLED", "AUTHORIZED"]);
  expect({ found, last }).toEqual({ found: 4, last: null });
});

test("page after page, none twice and none left out, each month with its whole sum", async () => {
  const { buyerId, paid } = await newBuyer();
  const { id: merchantId } = await makeMerchant(testDatabase.db);
  const same = at("2026-11-10T00:00:00Z");
  for (let n = 0; n < 65; n++) await paid({ merchantId, createdAt: same, amountYen: 10 });
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { months, last, found } = await list({ buyerId, after });
    expect(found).toBe(65);
    expect(months).toMatchObject([{ month: "2026-11", paid: 65, sumYen: 650 }]);
    const ids = months.flatMap(({ payments }) => payments.map(({ id }) => id));
    seen.push(...ids);
    sizes.push(ids.length);
    after = last;
  }
  expect(sizes).toEqual([30, 30, 5]);
  expect(new Set(seen).size).toBe(65);
});

test("another buyer's payment is no place to go on from, and nobody sees another's", async () => {
  const { buyerId, paid } = await newBuyer();
  await paid({});
  const other = await newBuyer();
  const theirs = await other.paid({ createdAt: at("2020-01-01T00:00:00Z") });
  expect((await list({ buyerId, after: theirs.id })).found).toBe(1);
  expect((await list({ buyerId, after: theirs.id })).months).toHaveLength(1);
  expect((await list({ buyerId: other.buyerId })).months).toMatchObject([{ month: "2020-01" }]);
  expect((await listPaidWith(ctx(), { buyerId: other.buyerId })).shops).toHaveLength(1);
});

describe("narrowed", () => {
  const arranged = async () => {
    const { buyerId, paid } = await newBuyer();
    const { db } = testDatabase;
    const books = await makeMerchant(db, { name: "星屑書房" });
    const cafe = await makeMerchant(db, { name: "ＡＢＣ珈琲 100%" });
    const { id: cardId } = await makeCard(db, { userId: buyerId });
    await paid({ merchantId: books.id, cardId, amountYen: 1_980 });
    await paid({
      merchantId: cafe.id,
      lastFour: "0012",
      brand: "MASTERCARD",
      settleMethod: 10,
      amountYen: 550,
    });
    await db.user.update({ where: { id: buyerId }, data: { mainCardId: null } });
    await db.card.delete({ where: { id: cardId } });
    return { buyerId, books, cafe };
  };
  const shopsOf = async (wish: HistoryWish) =>
    (await list(wish)).months.flatMap(({ payments }) => payments.map(({ shopName }) => shopName));

  test("to a card as it was, also after it is gone; to a shop; both are offered", async () => {
    const { buyerId, books, cafe } = await arranged();
    const { cards, shops } = await listPaidWith(ctx(), { buyerId });
    expect(cards.map(({ key }) => key).sort()).toEqual(["MASTERCARD-10-0012", "VISA-14-4242"]);
    expect(shops.map(({ key }) => key).sort()).toEqual([books.id, cafe.id].sort());
    expect(await shopsOf({ buyerId, card: "VISA-14-4242" })).toEqual(["星屑書房"]);
    expect(await shopsOf({ buyerId, shop: cafe.id })).toEqual(["ＡＢＣ珈琲 100%"]);
    expect(await shopsOf({ buyerId, shop: cafe.id, card: "VISA-14-4242" })).toEqual([]);
  });

  test.each([
    ["星屑", 1],
    ["abc", 1],
    ["ａｂｃ", 1],
    ["100%", 1],
    ["%", 1],
    ["_", 0],
    ["わたる猫", 2],
    ["quantity", 0],
    ["550", 1],
    ["1,980円", 1],
    ["￥１，９８０", 1],
    ["98", 0],
    ["123456", 2],
    ['\'; DROP TABLE "Payment"; --', 0],
    ["  ", 2],
  ])("by %j finds %i", async (typed, count) => {
    const { buyerId } = await arranged();
    const { text } = searchSchema.parse({ text: typed });
    expect(await shopsOf({ buyerId, text })).toHaveLength(count);
  });
});

test("what nobody can have meant is no condition", () => {
  const nothing = { card: "", shop: "", text: "", after: "" };
  expect(searchSchema.parse({ card: ["a", "b"], text: "x".repeat(101), after: undefined })).toEqual(nothing);
});
