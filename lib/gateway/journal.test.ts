import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/lib/db";
import { openTestDatabase } from "@/prisma/test-database";
import { journaled } from "./journal";
import { memoryGateway } from "./memory/memory-gateway";
import { unknownCodes } from "./unknown-codes";

let test: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const now = () => new Date("2019-10-21T05:05:09Z");
const secrets = {
  token: "SECRET0000TOKEN1",
  name: "山田太郎",
  phone: "090-1234-5678",
  email: "taro@example.com",
  html: "SECRET-HTML",
};
const buyer = { name: secrets.name, phone: secrets.phone, email: secrets.email };

function order(orderNo: string, token: string) {
  const means = { by: "token", token, returnUrl: "https://wallet.example/3ds/secret-attempt/back" } as const;
  return { orderNo, amountYen: 3980, payWay: 1, goodsName: "本", buyer, device: "pc", means } as const;
}

it("writes a call down before it is sent, and its outcome after", async () => {
  const memory = memoryGateway();
  const gateway = journaled(memory, { db: test.db, now });
  const held = memory.holdNext("authorize");
  const paying = gateway.authorize(order("KP1", memory.token({ outcome: "over-limit" })));
  await held.reached;
  const before = await test.db.gatewayCall.findFirstOrThrow({ where: { orderNo: "KP1" } });
  expect(before).toMatchObject({ wish: "authorize", endedAt: null, outcome: null });
  held.release();
  expect(await paying).toMatchObject({ is: "no", reason: "over-limit" });
  const after = await test.db.gatewayCall.findUniqueOrThrow({ where: { id: before.id } });
  expect(after).toMatchObject({ outcome: "no", cause: "over-limit", code: "M-OVER-LIMIT", endedAt: now() });
});

it("hides every secret and person of every wish", async () => {
  const memory = memoryGateway();
  const gateway = journaled(memory, { db: test.db, now });
  const card = gateway.newCardRef();
  await gateway.storeCard({
    ...order("KP2", ""),
    token: secrets.token,
    card,
    returnUrl: "https://wallet.example/secret",
  });
  await gateway.authorize(order("KP3", secrets.token));
  await gateway.authorize({ ...order("KP4", ""), means: { by: "stored-card", card } });
  await gateway.completeChallenge({
    orderNo: "KP2",
    challengeToken: secrets.html,
    returned: { TOKEN: secrets.token },
  });
  await gateway.tokenParameters({ purpose: "confirm", card });
  await gateway.inspectCard(card);
  await gateway.removeCard(card);
  await gateway.inquire("KP3");
  const rows = await test.db.gatewayCall.findMany({
    where: { OR: [{ orderNo: null }, { orderNo: { not: "KP1" } }] },
  });
  expect(rows.map((row) => row.wish).sort()).toEqual(
    [
      "authorize",
      "authorize",
      "completeChallenge",
      "inquire",
      "inspectCard",
      "removeCard",
      "storeCard",
      "tokenParameters",
    ].sort(),
  );
  const written = JSON.stringify(rows);
  for (const plain of ["KP3", "3980", "stored-card"]) expect(written).toContain(plain);
  for (const secret of [...Object.values(secrets), card, "secret"]) expect(written).not.toContain(secret);
});

it("writes down what the capabilities ask, too, and nothing of a gateway that lacks them", async () => {
  const memory = memoryGateway();
  const gateway = journaled(memory, { db: test.db, now });
  const urls = {
    successUrl: "https://w.example/a",
    failureUrl: "https://w.example/b",
    resultUrl: "https://w.example/c",
  };
  await gateway.carrier?.start({ ...order("KP7", ""), carrier: "au", ...urls });
  await gateway.carrier?.decrease({ orderNo: "KP7", amountYen: 980 });
  await gateway.carrier?.cancel({ orderNo: "KP7" });
  const rows = await test.db.gatewayCall.findMany({ where: { orderNo: "KP7" }, orderBy: { id: "asc" } });
  expect(rows.map((row) => row.wish).sort()).toEqual(["cancelCarrier", "decreaseCarrier", "startCarrier"]);
  expect(JSON.stringify(rows)).toContain("980");
  for (const secret of Object.values({ ...secrets, ...urls }))
    expect(JSON.stringify(rows)).not.toContain(secret);
  const before = await test.db.gatewayCall.count({ where: { wish: "inspectCard" } });
  await gateway.cardUpdater?.inspectAll([gateway.newCardRef(), gateway.newCardRef()]);
  expect(await test.db.gatewayCall.count({ where: { wish: "inspectCard" } })).toBe(before + 2);
  const plain = journaled(memoryGateway({ carrier: false, cardUpdater: false }), { db: test.db, now });
  expect([plain.carrier, plain.cardUpdater]).toEqual([undefined, undefined]);
});

it("counts the codes that nobody told us of, with the code", async () => {
  const memory = memoryGateway();
  const gateway = journaled(memory, { db: test.db, now });
  for (const code of ["A069999999", "A061111111", "A069999999"]) {
    memory.failNext("cancel", { is: "no", reason: "other", code });
    await gateway.cancel({ orderNo: "KP8" });
  }
  memory.failNext("cancel", { is: "no", reason: "night-window", code: "A070000000" });
  await gateway.cancel({ orderNo: "KP8" });
  for (const creditCode of ["G12", "G66", "C50", "C02", "G66", "G66"]) {
    memory.failNext("authorize", { is: "no", reason: "card-refused", code: "A082000010", creditCode });
    await gateway.authorize(order("KP8", ""));
  }
  const facts = { wish: "cancel", creditCode: null, last: now() };
  const refused = { code: "A082000010", wish: "authorize", last: now() };
  expect(await unknownCodes(test.db, now())).toEqual([
    { ...refused, creditCode: "G66", count: 3 },
    { code: "A069999999", count: 2, ...facts },
    { code: "A061111111", count: 1, ...facts },
    { ...refused, creditCode: "C02", count: 1 },
  ]);
  expect(await unknownCodes(test.db, new Date(now().getTime() + 1))).toEqual([]);
});

it("asks for no token parameters in the journal unless the gateway is asked", async () => {
  const gateway = journaled(memoryGateway(), { db: test.db, now });
  const before = await test.db.gatewayCall.count();
  await gateway.tokenParameters({ purpose: "one-off" });
  expect(await test.db.gatewayCall.count()).toBe(before);
});

it("sends nothing that cannot be written down", async () => {
  const memory = memoryGateway();
  const gateway = journaled(memory, { db: broken("first"), now });
  await expect(gateway.inquire("KP5")).rejects.toThrow("disk full");
  expect(memory.count("inquire")).toBe(0);
});

it("never loses an answer to the journal", async () => {
  const gateway = journaled(memoryGateway(), { db: broken("second"), now });
  expect(await gateway.inquire("KP6")).toEqual({ is: "yes", value: null });
});

/** Refuses the first statement of a call, or the one that ends it. */
function broken(which: "first" | "second"): Database {
  let asked = 0;
  const refused = which === "first" ? 1 : 2;
  async function $executeRaw() {
    asked += 1;
    if (asked === refused) throw new Error("disk full");
    return 1;
  }
  return { $executeRaw } as unknown as Database;
}
