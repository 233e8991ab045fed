import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openContext } from "@/app/_server/context";
import { shopCheckoutSchema, shopCheckoutsSchema } from "@/lib/checkouts/schema";
import { memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { makeBuyer, makeCheckout, makeShopWithKey } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { POST as expire } from "./[id]/expire/route";
import { GET } from "./[id]/route";
import { GET as list, POST } from "./route";

vi.mock("@/app/_server/context", () => ({ openContext: vi.fn() }));

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
  const now = () => new Date("2026-11-24T10:00:00Z");
  vi.mocked(openContext).mockResolvedValue({ db: pg.db, now, gateway: memoryGateway() });
});
afterAll(() => pg.close());

async function shopKey(given: Parameters<typeof makeShopWithKey>[1] = {}) {
  return (await makeShopWithKey(pg.db, given)).key;
}

const wish = {
  orderNo: "HOSHI-1",
  amountYen: 2530,
  lines: [
    { name: "夜をわたる猫", quantity: 1, unitPriceYen: 1980 },
    { name: "送料", quantity: 1, unitPriceYen: 550 },
  ],
  buyer: { name: "星野 澪", email: "mio@example.jp" },
  returnUrl: "https://shop.example/return",
  cancelUrl: "https://shop.example/cancel",
};

async function post(key: string, body: unknown, headers: Record<string, string> = {}) {
  const request = new Request("http://localhost:3000/api/v1/checkouts", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await POST(request);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function get(key: string, id: string) {
  const request = new Request(`http://localhost:3000/api/v1/checkouts/${id}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return GET(request, { params: Promise.resolve({ id }) });
}

test("201 with the link, 200 for the same wish again, 409 for another under the same number", async () => {
  const key = await shopKey();
  const first = await post(key, wish);
  expect(first).toMatchObject({
    status: 201,
    body: { state: "open", linkExpiresAt: "2026-11-25T10:00:00.000Z" },
  });
  expect(shopCheckoutSchema.parse(first.body)).toEqual(first.body);
  expect(first.body.id).toMatch(/^[a-z2-7]{26}$/);
  expect(first.body.url).toBe(`http://localhost:3000/pay/${first.body.id}`);
  expect(await post(key, wish)).toMatchObject({ status: 200, body: first.body });
  const other = await post(key, { ...wish, cancelUrl: "https://shop.example/other" });
  expect(other).toMatchObject({
    status: 409,
    body: { code: "different-content", field: "orderNo", status: 409 },
  });
  expect(other.headers.get("content-type")).toBe("application/problem+json");
  expect(other.body.type).toBe("http://localhost:3000/api/v1/problems/different-content");
});

test("a shop sees its own checkout by its id, another shop does not", async () => {
  const [key, other] = [await shopKey(), await shopKey()];
  const { body } = await post(key, wish);
  expect(await (await get(key, body.id)).json()).toEqual(body);
  expect((await get(other, body.id)).status).toBe(404);
  expect((await get("nonsense", body.id)).status).toBe(401);
});

test.each([
  ["no key of ours", () => Promise.resolve("nonsense"), "unauthorized"],
  ["a revoked key", () => shopKey({ revokedAt: new Date() }), "unauthorized"],
  ["a live key in the demo", () => shopKey({ mode: "LIVE" }), "key-of-other-mode"],
])("401 with %s", async (_what, keyOf, code) => {
  const answer = await post(await keyOf(), wish);
  expect(answer).toMatchObject({ status: 401, body: { code } });
  expect(answer.headers.get("www-authenticate")).toContain("Bearer");
});

test.each([
  [
    { amountYen: 300_001, lines: [{ name: "本", quantity: 1, unitPriceYen: 300_001 }] },
    "over-ceiling",
    "amountYen",
  ],
  [{ amountYen: 2531 }, "sum-differs", "lines"],
  [{ returnUrl: "https://evil.example/" }, "origin-not-registered", "returnUrl"],
  [{ orderNo: "lower" }, "invalid-field", "orderNo"],
  [{ lines: [{ name: "", quantity: 1, unitPriceYen: 2530 }] }, "invalid-field", "lines.0.name"],
  [{ surprise: 1 }, "invalid-field", "surprise"],
])("422 for %j", async (other, code, field) => {
  const answer = await post(await shopKey(), { ...wish, ...other });
  expect(answer).toMatchObject({ status: 422, body: { code, field } });
});

test("what is no JSON is 415, what is too long is 413 whatever its length was said to be", async () => {
  const key = await shopKey();
  expect(await post(key, "{")).toMatchObject({ status: 415, body: { code: "not-json" } });
  expect(await post(key, wish, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  const long = JSON.stringify({ ...wish, buyer: { name: "x".repeat(70_000) } });
  expect(await post(key, long)).toMatchObject({ status: 413, body: { code: "body-too-large" } });
});

test("input is never echoed", async () => {
  const answer = await post(await shopKey(), { ...wish, orderNo: "<script>secret</script>" });
  expect(JSON.stringify(answer.body)).not.toContain("secret");
});

async function listed(key: string, query: string) {
  const request = new Request(`http://localhost:3000/api/v1/checkouts${query}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const response = await list(request);
  return { status: response.status, body: await response.json() };
}

test("the list goes on from where it was, whatever is opened meanwhile, and is the shop's own", async () => {
  const [key, other] = [await shopKey(), await shopKey()];
  await post(other, wish);
  for (const at of [1, 2, 3, 4, 5]) await post(key, { ...wish, orderNo: `LIST-${at}` });
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const answer = await listed(key, `?limit=2${cursor && `&cursor=${cursor}`}`);
    const body = shopCheckoutsSchema.parse(answer.body);
    seen.push(...body.data.map(({ orderNo }) => orderNo));
    cursor = body.nextCursor;
    if (seen.length === 2) await post(key, { ...wish, orderNo: "LIST-LATE" });
  }
  const known = seen.filter((orderNo) => orderNo !== "LIST-LATE");
  expect(known.sort()).toEqual(["LIST-1", "LIST-2", "LIST-3", "LIST-4", "LIST-5"]);
  expect((await listed(key, "?orderNo=LIST-3")).body).toMatchObject({
    data: [{ orderNo: "LIST-3", state: "open" }],
    nextCursor: null,
  });
});

test.each([
  ["?limit=0", "limit"],
  ["?limit=101", "limit"],
  ["?limit=some", "limit"],
  ["?cursor=AAAA", "cursor"],
  ["?cursor=%27", "cursor"],
  ["?orderNo=small", "orderNo"],
  ["?page=2", "page"],
])("the list refuses %s", async (query, field) => {
  expect(await listed(await shopKey(), query)).toMatchObject({
    status: 422,
    body: { code: "invalid-field", field },
  });
});

async function end(key: string, id: string) {
  const request = new Request(`http://localhost:3000/api/v1/checkouts/${id}/expire`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
  });
  const response = await expire(request, { params: Promise.resolve({ id }) });
  return { status: response.status, body: await response.json() };
}

test("a shop ends its own unpaid checkout, hears of it once, and ending it again is no fault", async () => {
  const { key, merchantId } = await makeShopWithKey(pg.db);
  const { body } = await post(key, { ...wish, resultUrl: "https://shop.example/results" });
  expect(await end(await shopKey(), body.id)).toMatchObject({ status: 404 });
  for (const _again of [1, 2])
    expect(await end(key, body.id)).toMatchObject({ status: 200, body: { id: body.id, state: "expired" } });
  expect(await pg.db.delivery.count({ where: { merchantId } })).toBe(1);
});

test.each([
  ["UNKNOWN", "payment-under-way"],
  ["CHALLENGED", "payment-under-way"],
  ["AUTHORIZED", "already-paid"],
] as const)("a checkout whose payment is %s is not ended", async (state, code) => {
  const { key, merchantId } = await makeShopWithKey(pg.db);
  const { id, linkId } = await makeCheckout(pg.db, { merchantId });
  const { id: userId } = await makeBuyer(pg.db);
  const at = new Date();
  const payment = await pg.db.payment.create({
    data: {
      id: `p-${id}`,
      checkoutId: id,
      userId,
      merchantId,
      state,
      amountYen: 4180,
      gatewayOrderNo: `KP${id.slice(0, 20)}`,
      createdAt: at,
      updatedAt: at,
    },
  });
  await pg.db.checkout.update({ where: { id }, data: { livePaymentId: payment.id } });
  expect(await end(key, linkId)).toMatchObject({ status: 409, body: { code } });
  expect(await pg.db.checkout.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "OPEN" });
});
