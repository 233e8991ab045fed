import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMerchant, makeShopWithKey } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { addOrigin } from "./add-origin";
import { createApiKey } from "./create-api-key";
import { findMerchantByKey } from "./find-merchant-by-key";
import { noteKeyUse } from "./note-key-use";
import { listApiKeys, listOrigins } from "./queries";
import { removeOrigin } from "./remove-origin";
import { revokeApiKey } from "./revoke-api-key";
import { isOriginAllowed, type MerchantId, MOST_KEYS, readOrigin } from "./rules";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

let now = new Date("2026-11-26T10:00:00Z");
const ctx = () => ({ db: pg.db, now: () => now });
const shop = async () => (await makeMerchant(pg.db)).id as MerchantId;

async function created(merchantId: MerchantId, name = "本番サーバー") {
  const answer = await createApiKey(ctx(), { merchantId, name });
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

const holder = async (key: string) => {
  const found = await findMerchantByKey(pg.db, { key, mode: "TEST" });
  return found.ok ? found.value.merchantId : found.refusal;
};

test("a key is told once, kept as a digest, and opens its own shop", async () => {
  const [one, other] = [await shop(), await shop()];
  const { id, key } = await created(one);
  expect(key).toMatch(/^kp_test_[\w-]{32}$/);
  expect(await holder(key)).toBe(one);
  const rows = await pg.db.apiKey.findMany({ where: { merchantId: one } });
  expect(JSON.stringify(rows)).not.toContain(key.slice(8));
  expect(await listApiKeys(ctx(), { merchantId: one })).toMatchObject([
    { id, hint: key.slice(-4), mode: "TEST" },
  ]);
  expect(await listApiKeys(ctx(), { merchantId: other })).toEqual([]);
});

test("several live at once; a revoked one opens nothing from then on, the others go on", async () => {
  const merchantId = await shop();
  const [old, young] = [await created(merchantId, "古い鍵"), await created(merchantId, "新しい鍵")];
  expect(await revokeApiKey(ctx(), { merchantId: await shop(), keyId: old.id })).toBe(false);
  expect(await holder(old.key)).toBe(merchantId);
  expect(await revokeApiKey(ctx(), { merchantId, keyId: old.id })).toBe(true);
  expect(await revokeApiKey(ctx(), { merchantId, keyId: old.id })).toBe(false);
  expect([await holder(old.key), await holder(young.key)]).toEqual(["unauthorized", merchantId]);
  const names = (await listApiKeys(ctx(), { merchantId })).map(({ name }) => name);
  expect(names).toEqual(["新しい鍵", "古い鍵"]);
  const deeds = await pg.db.auditEntry.findMany({ where: { merchantId, action: "revoked API key" } });
  expect(deeds).toHaveLength(1);
});

test("a key of one kind of installation opens nothing in the other", async () => {
  const { key } = await created(await shop());
  expect(await findMerchantByKey(pg.db, { key, mode: "LIVE" })).toEqual({
    ok: false,
    refusal: "key-of-other-mode",
  });
});

test("not more than ten alive, however many are asked for at once", async () => {
  const merchantId = await shop();
  const asked = Array.from({ length: 15 }, () => createApiKey(ctx(), { merchantId, name: "鍵" }));
  expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(MOST_KEYS);
});

test.each(["", " 　", "x".repeat(41), "a\u0007b"])("%j is no name for a key", async (name) => {
  expect(await createApiKey(ctx(), { merchantId: await shop(), name })).toEqual({
    ok: false,
    refusal: "name-invalid",
  });
});

test("when a key was last used is written once an hour", async () => {
  const { key, merchantId } = await makeShopWithKey(pg.db);
  const use = async (at: string) => {
    now = new Date(at);
    const found = await findMerchantByKey(pg.db, { key, mode: "TEST" });
    if (found.ok) await noteKeyUse(ctx(), found.value);
    return (await listApiKeys(ctx(), { merchantId }))[0]?.lastUsedAt?.toISOString();
  };
  expect(await use("2026-11-26T10:00:00Z")).toBe("2026-11-26T10:00:00.000Z");
  expect(await use("2026-11-26T10:59:59Z")).toBe("2026-11-26T10:00:00.000Z");
  expect(await use("2026-11-26T11:00:00Z")).toBe("2026-11-26T11:00:00.000Z");
});

test.each([
  ["https://shop.example", "https://shop.example"],
  [" HTTPS://Shop.Example/ ", "https://shop.example"],
  ["https://shop.example:8443", "https://shop.example:8443"],
  ["http://127.0.0.1:4100", "http://127.0.0.1:4100"],
  ["https://shop.example/cart", null],
  ["https://shop.example/?a", null],
  ["https://me:secret@shop.example", null],
  ["https://shop.example.", null],
  ["shop.example", null],
  ["javascript:alert(1)", null],
  ["ftp://shop.example", null],
  ["https://", null],
])("%j is read as the origin %j", (typed, origin) => {
  expect(readOrigin(typed)).toBe(origin);
});

test("live shops are reached over https only", () => {
  expect(isOriginAllowed("http://shop.example", "live")).toBe(false);
  expect(isOriginAllowed("https://shop.example", "live")).toBe(true);
  expect(isOriginAllowed("http://127.0.0.1:4100", "demo")).toBe(true);
});

test("origins are added once and removed by their owner only", async () => {
  const [one, other] = [await shop(), await shop()];
  const add = (origin: string) => addOrigin(ctx(), { merchantId: one, origin });
  expect(await add("https://new.example/")).toEqual({ ok: true, value: { origin: "https://new.example" } });
  await Promise.all([add("https://new.example"), add("https://new.example")]);
  expect(await listOrigins(ctx(), { merchantId: one })).toEqual([
    "https://new.example",
    "https://shop.example",
  ]);
  expect(await add("new.example")).toEqual({ ok: false, refusal: "not-an-origin" });
  const gone = { origin: "https://new.example" };
  expect(await removeOrigin(ctx(), { merchantId: other, ...gone })).toBe(false);
  expect(await removeOrigin(ctx(), { merchantId: one, ...gone })).toBe(true);
  expect(await removeOrigin(ctx(), { merchantId: one, ...gone })).toBe(false);
  expect(await listOrigins(ctx(), { merchantId: one })).toEqual(["https://shop.example"]);
});
