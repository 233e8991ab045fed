import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "@/lib/db";
import { purgeAnswers } from "@/lib/merchants/purge-answers";
import { operatedSchema } from "@/lib/payments/schema";
import { openShop, type Shop, yamatoSlip } from "@/lib/payments/test-operations";
import { makeShopWithKey } from "@/prisma/factories";
import { postCheckout } from "./checkouts/post-checkout";
import { POST as cancel } from "./payments/[id]/cancel/route";
import { POST as capture } from "./payments/[id]/capture/route";

const opened = vi.hoisted(() => ({ ctx: null as unknown }));
vi.mock("@/app/_server/context", () => ({ openContext: async () => opened.ctx }));

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  opened.ctx = shop.ctx;
});
afterAll(() => shop.close());

const wish = {
  orderNo: "ONCE-1",
  amountYen: 500,
  lines: [{ name: "本", quantity: 1, unitPriceYen: 500 }],
  returnUrl: "https://shop.example/return",
  cancelUrl: "https://shop.example/cancel",
};

function asking(path: string, key: string, idempotencyKey: string, body?: unknown) {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": idempotencyKey,
  };
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method: "POST",
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function read(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function open(key: string, idempotencyKey: string, body: unknown = wish, db: Database = shop.db) {
  return read(await postCheckout({ db, now: shop.ctx.now }, asking("/checkouts", key, idempotencyKey, body)));
}

const codeOf = ({ text }: { text: string }) => JSON.parse(text).code;

test("100 parallel equal posts make one checkout: one is answered, the others wait or hear the same", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  const once = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => open(key, once)));
  expect(await shop.db.checkout.count({ where: { merchantId } })).toBe(1);
  const done = answers.filter(({ status }) => status === 201);
  expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  expect(done.filter(({ headers }) => !headers.has("idempotent-replayed"))).toHaveLength(1);
  const waiting = answers.filter(({ status }) => status === 409);
  expect(done.length + waiting.length).toBe(100);
  for (const answer of waiting) expect(codeOf(answer)).toBe("idempotency-in-flight");
  expect(await open(key, once)).toMatchObject({ status: 201, text: done[0]?.text });
});

test("a replay says so and changes nothing, long after the checkout ended", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  const first = await open(key, "k-1");
  await shop.db.checkout.updateMany({ where: { merchantId }, data: { state: "EXPIRED" } });
  const again = await open(key, "k-1");
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
  expect(await shop.db.checkout.findFirstOrThrow({ where: { merchantId } })).toMatchObject({
    state: "EXPIRED",
  });
});

test("keys in another order are the same body; another body is 409; another shop's key is its own", async () => {
  const { key } = await makeShopWithKey(shop.db);
  const { key: other } = await makeShopWithKey(shop.db);
  const first = await open(key, "k-2");
  const { orderNo, ...rest } = wish;
  expect(await open(key, "k-2", { ...rest, orderNo })).toMatchObject({ status: 201, text: first.text });
  const differing = await open(key, "k-2", { ...wish, orderNo: "ONCE-2" });
  expect(differing).toMatchObject({ status: 409 });
  expect(codeOf(differing)).toBe("idempotency-key-reused");
  expect((await open(other, "k-2", { ...wish, orderNo: "ONCE-2" })).status).toBe(201);
});

test("what fails validation is not kept: mended, it goes through under the same key", async () => {
  const { key } = await makeShopWithKey(shop.db);
  const faults: [object, string][] = [
    [{ ...wish, orderNo: "small" }, "invalid-field"],
    [{ ...wish, amountYen: 501 }, "sum-differs"],
    [{ ...wish, cancelUrl: "https://evil.example/" }, "origin-not-registered"],
  ];
  for (const [body, code] of faults) {
    const refused = await open(key, "k-3", body);
    expect(refused.status).toBe(422);
    expect(codeOf(refused)).toBe(code);
  }
  expect((await open(key, "k-3")).status).toBe(201);
});

test.each(["", " ", "with space", "鍵", "x".repeat(256)])("%j is no key", async (name) => {
  const { key } = await makeShopWithKey(shop.db);
  const request = asking("/checkouts", key, "x", wish);
  request.headers.set("idempotency-key", encodeURI(name).includes("%E") ? "k\u00e9" : name);
  const answer = await read(await postCheckout(shop.ctx, request));
  expect(answer.status).toBe(400);
  expect(codeOf(answer)).toBe("idempotency-key-invalid");
});

test("a 500 is kept and replayed, though the fault is over", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  const broken = new Proxy(shop.db, {
    get: (db, name) =>
      name === "$transaction" ? () => Promise.reject(new Error("planted")) : Reflect.get(db, name),
  });
  const first = await open(key, "k-5", wish, broken);
  expect(first.status).toBe(500);
  expect(first.text).not.toContain("planted");
  expect(await open(key, "k-5")).toMatchObject({ status: 500, text: first.text });
  expect(await shop.db.checkout.count({ where: { merchantId } })).toBe(0);
  expect((await open(key, "k-6")).status).toBe(201);
});

test("a claim whose process died is in flight for a minute, then somebody else goes on", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  const dying = new Proxy(shop.db, {
    get: (db, name) => (name === "$transaction" ? () => new Promise(() => {}) : Reflect.get(db, name)),
  });
  void open(key, "k-7", wish, dying);
  await expect.poll(() => shop.db.keptAnswer.count({ where: { merchantId } })).toBe(1);
  const waiting = await open(key, "k-7");
  expect(codeOf(waiting)).toBe("idempotency-in-flight");
  expect(waiting.headers.get("retry-after")).toBe("1");
  await shop.db.keptAnswer.updateMany({ where: { merchantId }, data: { leaseUntil: new Date() } });
  expect((await open(key, "k-7")).status).toBe(201);
});

test("a capture under a key is asked of the gateway once, and its answer replays", async () => {
  const { of } = await shop.paid();
  const { key } = await makeShopWithKey(shop.db, { merchantId: of.merchantId });
  const slip = { slipNo: yamatoSlip(), carrier: "yamato" };
  const post = async (once: string, body: unknown = slip) => {
    const path = `/payments/${of.paymentId}/capture`;
    const params = Promise.resolve({ id: of.paymentId });
    return read(await capture(asking(path, key, once, body), { params }));
  };
  const first = await post("c-1");
  expect(first.status).toBe(200);
  expect(operatedSchema.parse(JSON.parse(first.text))).toMatchObject({ state: "done" });
  expect(await post("c-1")).toMatchObject({ status: 200, text: first.text });
  expect(await shop.operations(of)).toHaveLength(1);
  expect(codeOf(await post("c-1", { ...slip, slipNo: yamatoSlip() }))).toBe("idempotency-key-reused");
});

test("a cancel cut off on its way is found again, not asked twice", async () => {
  const { of } = await shop.paid();
  const { key, merchantId } = await makeShopWithKey(shop.db, { merchantId: of.merchantId });
  const params = Promise.resolve({ id: of.paymentId });
  const post = async () =>
    read(await cancel(asking(`/payments/${of.paymentId}/cancel`, key, "x-1"), { params }));
  await post();
  await shop.db.keptAnswer.updateMany({
    where: { merchantId },
    data: { status: null, body: null, leaseUntil: new Date(0) },
  });
  const again = await post();
  expect(again.status).toBe(200);
  expect(JSON.parse(again.text)).toMatchObject({ state: "done", payment: { state: "cancelled" } });
  expect(await shop.operations(of)).toHaveLength(1);
});

test("answers are forgotten after 30 days, not a moment sooner", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  await open(key, "k-8");
  const { createdAt } = await shop.db.keptAnswer.findFirstOrThrow({ where: { merchantId } });
  const later = (ms: number) => new Date(createdAt.getTime() + 30 * 24 * 3_600_000 + ms);
  await purgeAnswers(shop.ctx, later(-1));
  expect(await shop.db.keptAnswer.count({ where: { merchantId } })).toBe(1);
  await purgeAnswers(shop.ctx, later(0));
  expect(await shop.db.keptAnswer.count({ where: { merchantId } })).toBe(0);
});

test("every answer says what is left of the minute; above the limit it is 429 and when to come again", async () => {
  const { key, merchantId } = await makeShopWithKey(shop.db);
  const { headers } = await open(key, "k-9");
  expect(headers.get("ratelimit-limit")).toBe("1200");
  expect(headers.get("ratelimit-remaining")).toBe("1199");
  expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(0);
  await shop.db.limit.update({ where: { key: `api:${merchantId}` }, data: { count: 1200 } });
  const refused = await open(key, "k-9");
  expect(refused.status).toBe(429);
  expect(codeOf(refused)).toBe("rate-limited");
  expect(refused.headers.get("retry-after")).toBe(refused.headers.get("ratelimit-reset"));
  expect(refused.headers.get("ratelimit-remaining")).toBe("0");
});
