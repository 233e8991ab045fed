import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "@/lib/db";
import { makeCheckout, makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { deliverDueResults } from "./deliver-due-results";
import { queueResult } from "./queue-result";

type Got = { path: string; body: string; headers: http.IncomingHttpHeaders };
let got: Got[] = [];
let answer: (request: Got) => string | null;
let shop: http.Server;
let base: string;
let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
let now = new Date("2026-11-24T10:00:00Z");
let ctx: Context;

beforeAll(async () => {
  testDatabase = await openTestDatabase();
  shop = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      const seen = { path: request.url ?? "", body, headers: request.headers };
      got.push(seen);
      const reply = answer(seen);
      if (reply !== null) response.end(reply);
    });
  });
  await new Promise<void>((ready) => shop.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
afterAll(async () => {
  shop.closeAllConnections();
  shop.close();
  await testDatabase.close();
});
beforeEach(async () => {
  await testDatabase.db.delivery.deleteMany();
  got = [];
  answer = () => "0";
  now = new Date("2026-11-24T10:00:00Z");
  ctx = { db: testDatabase.db, now: () => now };
});

async function order(path: string, merchantId?: string) {
  return makeCheckout(ctx.db, { resultUrl: `${base}${path}`, ...(merchantId ? { merchantId } : {}) });
}
type Order = Awaited<ReturnType<typeof order>>;
const queue = (checkout: Order, detail = 4) => {
  const told = { checkout, traderCode: "777777701", result: 1, detail, method: 14, at: now } as const;
  return ctx.db.$transaction((tx) => queueResult(tx, told));
};

test("sends the body with its marks, once, and writes the attempt down", async () => {
  const checkout = await order("/a");
  await queue(checkout);
  expect(await deliverDueResults(ctx)).toBe(1);
  expect(await deliverDueResults(ctx)).toBe(0);
  expect(got).toHaveLength(1);
  expect(got[0]?.body).toContain(
    `order_no=${checkout.merchantOrderNo}&settle_price=4180&settle_date=20261124190000`,
  );
  expect(got[0]?.headers).toMatchObject({ "kuroneko-attempt": "1", "kuroneko-sequence": "1" });
  const row = await ctx.db.delivery.findFirstOrThrow({ include: { log: true } });
  expect(row).toMatchObject({
    state: "DELIVERED",
    attempts: 1,
    log: [{ attempt: 1, status: 200, cause: null, answer: "0" }],
  });
});

test("a failed one comes again with the same body and the next attempt number, when it is due and not before", async () => {
  await queue(await order("/b"));
  answer = () => "1";
  await deliverDueResults(ctx);
  answer = () => "0";
  now = new Date(now.getTime() + 8_000);
  expect(await deliverDueResults(ctx)).toBe(0);
  now = new Date(now.getTime() + 4_000);
  expect(await deliverDueResults(ctx)).toBe(1);
  expect(got.map((post) => post.headers["kuroneko-attempt"])).toEqual(["1", "2"]);
  expect(got[1]?.body).toBe(got[0]?.body);
});

test("the results of one order keep their order: the second waits for the first", async () => {
  const checkout = await order("/c");
  await queue(checkout, 4);
  await queue(checkout, 31);
  answer = (post) =>
    post.body.includes("settle_detail=4&") && post.headers["kuroneko-attempt"] === "1" ? "1" : "0";
  await deliverDueResults(ctx);
  await deliverDueResults(ctx);
  now = new Date(now.getTime() + 12_000);
  while ((await deliverDueResults(ctx)) > 0);
  expect(
    got.map((post) =>
      [/settle_detail=(\d+)/.exec(post.body)?.[1], post.headers["kuroneko-attempt"]].join("#"),
    ),
  ).toEqual(["4#1", "4#2", "31#1"]);
});

test("at most four of one merchant are under way, and another merchant does not wait for them", async () => {
  const slow = await makeMerchant(ctx.db);
  for (let n = 0; n < 6; n++) await queue(await order("/slow", slow.id));
  await queue(await order("/quick"));
  let waiting: (() => void) | undefined;
  const all = new Promise<void>((release) => (waiting = release));
  answer = () => {
    if (got.length === 5) waiting?.();
    return null;
  };
  const running = deliverDueResults(ctx);
  await all;
  expect(got.map((post) => post.path).sort()).toEqual(["/quick", "/slow", "/slow", "/slow", "/slow"]);
  expect(await deliverDueResults(ctx)).toBe(0);
  shop.closeAllConnections();
  await running;
});

test("two workers never send the same row, and a dead worker's rows come back after its lease", async () => {
  for (let n = 0; n < 12; n++) await queue(await order(`/${n}`));
  await Promise.all([deliverDueResults(ctx), deliverDueResults(ctx), deliverDueResults(ctx)]);
  while ((await deliverDueResults(ctx)) > 0);
  expect(new Set(got.map((post) => post.path)).size).toBe(12);
  expect(got).toHaveLength(12);

  await queue(await order("/dead"));
  await ctx.db.delivery.updateMany({
    where: { state: "DUE" },
    data: { leaseUntil: new Date(now.getTime() + 30_000), attempts: 1 },
  });
  expect(await deliverDueResults(ctx)).toBe(0);
  now = new Date(now.getTime() + 30_000);
  expect(await deliverDueResults(ctx)).toBe(1);
});
