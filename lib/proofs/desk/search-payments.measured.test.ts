import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { deskFigures } from "@/lib/payments/desk-figures";
import { exportPayments } from "@/lib/payments/export-payments";
import { countPayments, PAGE, pageOf, type SearchWish, searchPayments } from "@/lib/payments/search-payments";
import { LAPSING } from "@/lib/payments/search-wish";
import { unknownMethods, unknownMethodsSince } from "@/lib/payments/unknown-methods";
import { makeBuyer, makeMerchant } from "@/prisma/factories";
import { Prisma } from "@/prisma/generated/client";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";

const ROWS = proofSize(50_000, 1_000_000);
const MOST_MS = 50;
const NOW = new Date("2026-11-24T10:00:00Z");

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let merchantId: MerchantId;
let other: MerchantId;
const ctx = () => ({ db: pg.db, now: () => NOW });

/** Every third order is another shop's; a payment every 20 seconds, the newest now; declined, unknown and odd ones strewn in. */
beforeAll(async () => {
  pg = await openTestDatabase();
  const [mine, theirs] = [await makeMerchant(pg.db), await makeMerchant(pg.db)];
  merchantId = mine.id as MerchantId;
  other = theirs.id as MerchantId;
  const { id: userId } = await makeBuyer(pg.db);
  const shop = Prisma.sql`CASE WHEN n % 3 = 0 THEN ${other} ELSE ${merchantId} END`;
  const at = Prisma.sql`${NOW}::timestamptz - (${ROWS} - n) * interval '20 seconds'`;
  await pg.db.$executeRaw`
    INSERT INTO "Checkout" ("id", "linkId", "merchantId", "merchantOrderNo", "amountYen", "lines", "returnUrl", "cancelUrl", "contentHash", "linkExpiresAt", "createdAt")
    SELECT 'c' || n, 'l' || n, ${shop}, 'HOSHI-' || lpad(n::text, 9, '0'), 1000 + n % 5000, '[{"name":"夜をわたる猫","quantity":1,"unitPriceYen":1000}]', '', '', '', ${at}, ${at}
    FROM generate_series(1, ${ROWS}) n`;
  await pg.db.$executeRaw`
    INSERT INTO "Payment" ("id", "checkoutId", "userId", "merchantId", "state", "amountYen", "gatewayOrderNo", "lastFour", "settleMethod", "authorizedAt", "lapsesAt", "createdAt", "updatedAt")
    SELECT 'p' || n, 'c' || n, ${userId}, ${shop},
      (CASE WHEN n % 20 = 1 THEN 'DECLINED' WHEN n % 5003 = 2 THEN 'UNKNOWN' WHEN n > ${ROWS - 3000} THEN 'AUTHORIZED' ELSE 'CAPTURED' END)::"PaymentState",
      1000 + n % 5000, 'KP' || n, lpad((n % 10000)::text, 4, '0'), CASE WHEN n % 20 = 1 THEN NULL WHEN n % 5000 = 4 THEN 98 WHEN n % 2 = 0 THEN 14 ELSE 9 END,
      ${at}, ${at} + interval '58 days', ${at}, ${at}
    FROM generate_series(1, ${ROWS}) n`;
  await addLapsing();
  await pg.db.$executeRaw`ANALYZE "Payment"`;
  await pg.db.$executeRaw`ANALYZE "Checkout"`;
}, 600_000);
afterAll(() => pg.close());

const LAPSING_ORDERS = 60;
const OLDEST = 59;

/** Authorised 47 to 57 days ago and never shipped, four hours apart; every tenth was authorised anew last week. One order is far older, was authorised anew, and lapses in 30 hours. */
async function addLapsing() {
  const { id: userId } = await makeBuyer(pg.db);
  const at = Prisma.sql`${NOW}::timestamptz - interval '57 days' + n * interval '4 hours'`;
  await pg.db.$executeRaw`
    INSERT INTO "Checkout" ("id", "linkId", "merchantId", "merchantOrderNo", "amountYen", "lines", "returnUrl", "cancelUrl", "contentHash", "linkExpiresAt", "createdAt")
    SELECT 'cl' || n, 'll' || n, ${merchantId}, 'LAPSE-' || n, 1000, '[]', '', '', '', ${at}, ${at} FROM generate_series(1, ${LAPSING_ORDERS}) n`;
  await pg.db.$executeRaw`
    INSERT INTO "Payment" ("id", "checkoutId", "userId", "merchantId", "state", "amountYen", "gatewayOrderNo", "authorizedAt", "lapsesAt", "createdAt", "updatedAt")
    SELECT 'pl' || n, 'cl' || n, ${userId}, ${merchantId}, 'AUTHORIZED', 1000, 'KPL' || n, ${at},
      CASE WHEN n % 10 = 0 THEN ${NOW}::timestamptz + interval '51 days' ELSE ${at} + interval '58 days' END, ${at}, ${at}
    FROM generate_series(1, ${LAPSING_ORDERS}) n`;
  await pg.db.$executeRaw`
    UPDATE "Payment" SET "createdAt" = ${NOW}::timestamptz - interval '90 days', "lapsesAt" = ${NOW}::timestamptz + interval '30 hours'
    WHERE "id" = ${`pl${OLDEST}`}`;
}

type Asked = Omit<SearchWish, "merchantId">;
const page = (wish: Asked) => searchPayments(ctx(), { merchantId, ...wish });
const ids = ({ found }: { found: { id: string }[] }) => found.map(({ id }) => Number(id.slice(1)));

test("newest first, page after page without a gap or a repeat, and nothing of another shop's", async () => {
  const seen: number[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < 4; turn += 1) {
    const { found, next } = await page({ after });
    expect(found).toHaveLength(PAGE);
    seen.push(...ids({ found }));
    after = next ?? undefined;
  }
  const mine = Array.from({ length: ROWS }, (_, n) => ROWS - n).filter((n) => n % 3 !== 0);
  expect(seen).toEqual(mine.slice(0, 4 * PAGE));
  expect(await searchPayments(ctx(), { merchantId: "nobody" as MerchantId })).toEqual({
    found: [],
    next: null,
  });
});

test("by the beginning of an order number, in their order; small letters and full width are forgiven", async () => {
  const [first, typed] = [await page({ q: "HOSHI-00000010" }), await page({ q: " ｈoshi-00000010 " })];
  expect(ids(first)).toEqual([109, 107, 106, 104, 103, 101, 100]);
  expect(typed).toEqual(first);
  expect(first.next).toBeNull();
  const long = await page({ q: "HOSHI" });
  const then = await page({ q: "HOSHI", after: long.next ?? "" });
  expect(ids(then)[0]).toBeLessThan(ids(long).at(-1) ?? 0);
});

test("by amount, state, method, last four, day; and counted", async () => {
  expect((await page({ q: "1,234円" })).found.every(({ amountYen }) => amountYen === 1234)).toBe(true);
  expect(ids(await page({ q: "1234" }))).toEqual(ids(await page({ q: "1,234円" })));
  expect(ids(await page({ q: "1234" })).length).toBeGreaterThan(0);
  expect((await page({ state: "checking" })).found.every(({ state }) => state === "UNKNOWN")).toBe(true);
  expect((await page({ method: 98 })).found.map(({ settleMethod }) => settleMethod)).toContain(98);
  expect((await page({ lastFour: "0004" })).found.every(({ lastFour }) => lastFour === "0004")).toBe(true);
  const day = await page({ from: "2026-11-20", to: "2026-11-20" });
  expect(day.found[0]?.createdAt.getTime()).toBeLessThan(Date.parse("2026-11-21T00:00:00+09:00"));
  expect(await countPayments(ctx(), { merchantId, q: "HOSHI-00000010" })).toEqual({ count: 7, more: false });
  expect(await countPayments(ctx(), { merchantId })).toEqual({ count: 1000, more: true });
});

test("about to lapse: the most urgent first, page after page, without what was authorised anew; counted like the figure", async () => {
  const first = await page({ state: LAPSING });
  const second = await page({ state: LAPSING, after: first.next ?? "" });
  const orders = [first, second].flatMap(({ found }) => found.map(({ orderNo }) => orderNo));
  const due = Array.from({ length: LAPSING_ORDERS }, (_, n) => n + 1).filter((n) => n % 10 !== 0 && n <= 54);
  const [urgent = 0, ...later] = due;
  expect(orders).toEqual([urgent, OLDEST, ...later].map((n) => `LAPSE-${n}`));
  expect(second.next).toBeNull();
  const { count } = await countPayments(ctx(), { merchantId, state: LAPSING });
  expect([count, (await deskFigures(ctx(), { merchantId })).aboutToLapse]).toEqual([50, 50]);
  expect(await page({ state: LAPSING, q: "LAPSE-1" })).toMatchObject({ next: null });
});

test("what makes no sense is not looked for, and a cursor that is none begins anew", async () => {
  const all = await page({});
  for (const after of ["x", "W10", Buffer.from('["x","y"]').toString("base64url")])
    expect(await page({ after })).toEqual(all);
  expect(await page({ state: "no such", from: "yesterday" })).toEqual(all);
});

test("the day's figures", async () => {
  const figures = await deskFigures(ctx(), { merchantId });
  const today = {
    merchantId,
    authorizedAt: { gte: new Date("2026-11-23T15:00:00Z") },
    state: { not: "DECLINED" as const },
  };
  const sum = await pg.db.payment.aggregate({
    where: { ...today, NOT: { state: "UNKNOWN" } },
    _sum: { amountYen: true },
  });
  expect(figures.authorizedTodayYen).toBe(sum._sum.amountYen);
  expect(figures.toShip).toBe(await pg.db.payment.count({ where: { merchantId, state: "AUTHORIZED" } }));
  expect(figures.checking).toBe(await pg.db.payment.count({ where: { merchantId, state: "UNKNOWN" } }));
});

test("an export holds the search whole, read page by page", async () => {
  let text = "";
  for await (const lines of exportPayments(ctx(), { merchantId, state: "declined", from: "2026-11-20" }))
    text += lines;
  const orders = [...text.matchAll(/"HOSHI-(\d+)"/g)].map(([, n]) => Number(n));
  const declined = Array.from({ length: ROWS }, (_, n) => ROWS - n).filter(
    (n) => n % 3 !== 0 && n % 20 === 1,
  );
  const since = Date.parse("2026-11-20T00:00:00+09:00");
  expect(orders).toEqual(declined.filter((n) => NOW.getTime() - (ROWS - n) * 20_000 >= since));
  expect(orders.length).toBeGreaterThan(500);
});

describe(`any page of ${ROWS} transactions: at most ${MOST_MS} ms, no sequential scan`, () => {
  const pages: [string, Asked][] = [
    ["the first", {}],
    ["by order number", { q: "HOSHI-0000" }],
    ["by amount", { q: "1,234円" }],
    ["by a common state", { state: "captured" }],
    ["by a rare state", { state: "checking" }],
    ["by a common method", { method: 14 }],
    ["by a rare method", { method: 98 }],
    ["by last four", { lastFour: "0004" }],
    ["by day and state", { from: "2026-11-20", to: "2026-11-21", state: "declined" }],
    ["by state and method", { state: "captured", method: 98 }],
    ["about to lapse", { state: LAPSING }],
  ];
  test.each(pages)("%s", async (_, wish) => {
    const middle = (await page(wish)).next ?? undefined;
    for (const after of [undefined, middle]) {
      const plan = await explain(pageOf({ merchantId, ...wish, after }, NOW));
      expect(JSON.stringify(plan.Plan)).not.toContain("Seq Scan");
      expect(plan["Execution Time"]).toBeLessThan(MOST_MS);
    }
  });
});

test(`acquirer codes nobody told us of are found among ${ROWS} payments without reading them`, async () => {
  const month = new Date(NOW.getTime() - 30 * 86_400_000);
  const plan = await explain(unknownMethodsSince(month));
  expect(JSON.stringify(plan.Plan)).not.toMatch(/"Seq Scan"[^}]*"Payment"/);
  expect(plan["Execution Time"]).toBeLessThan(MOST_MS);
  expect((await unknownMethods(pg.db, month)).map(({ settleMethod }) => settleMethod)).toEqual([98]);
});

async function explain(statement: Prisma.Sql): Promise<{ Plan: unknown; "Execution Time": number }> {
  const [row] = await pg.db.$queryRaw<{ "QUERY PLAN": [{ Plan: unknown; "Execution Time": number }] }[]>`
    EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`;
  if (!row) throw new Error("no plan");
  return row["QUERY PLAN"][0];
}
