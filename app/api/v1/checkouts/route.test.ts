import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openContext } from "@/app/_server/context";
import { digest } from "@/lib/digest";
import { memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { randomId } from "@/lib/random-id";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { GET } from "./[id]/route";
import { POST } from "./route";

vi.mock("@/app/_server/context", () => ({ openContext: vi.fn() }));

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
  const now = () => new Date("2026-11-24T10:00:00Z");
  vi.mocked(openContext).mockResolvedValue({ db: pg.db, now, gateway: memoryGateway() });
});
afterAll(() => pg.close());

async function shopKey(revokedAt: Date | null = null) {
  const key = `key-${randomId()}`;
  const { id: merchantId } = await makeMerchant(pg.db);
  const row = {
    id: randomId(),
    merchantId,
    name: "test",
    keyHash: digest("api-key", key),
    createdAt: new Date(),
  };
  await pg.db.apiKey.create({ data: { ...row, revokedAt } });
  return key;
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
  ["no key of ours", () => Promise.resolve("nonsense")],
  ["a revoked key", () => shopKey(new Date())],
])("401 with %s", async (_what, keyOf) => {
  const answer = await post(await keyOf(), wish);
  expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } });
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
