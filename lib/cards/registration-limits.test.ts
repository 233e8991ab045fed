import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/prisma/test-database";
import { makeReadyBuyer, openPlace, register } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const refused = { outcome: "card-refused" } as const;

test("five tries an hour of one buyer, then a refusal before the gateway is asked", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const answers = [];
  for (let press = 0; press < 8; press++) answers.push(await register(place, buyerId, refused));
  const refusals = answers.map((answer) => (answer.ok ? "" : answer.refusal)).toSorted();
  expect(refusals.filter((refusal) => refusal === "too-many-this-hour")).toHaveLength(3);
  expect(place.gateway.count("storeCard")).toBe(5);
});

test("ten tries a day of one buyer", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const tries = [];
  for (let hour = 0; hour < 3; hour++) {
    for (let press = 0; press < 5; press++) tries.push(await register(place, buyerId, refused));
    await opened.db.limit.deleteMany({ where: { key: `registrations buyer ${buyerId} hour` } });
  }
  expect(place.gateway.count("storeCard")).toBe(10);
  expect(tries.at(-1)).toEqual({ ok: false, refusal: "too-many-today" });
});

test("twenty tries an hour from one source, whoever it is", async () => {
  const place = openPlace(opened.db);
  const answers = [];
  for (let press = 0; press < 21; press++) {
    const buyerId = await makeReadyBuyer(opened.db);
    answers.push(await register(place, buyerId, refused, { source: "203.0.113.7" }));
  }
  expect(place.gateway.count("storeCard")).toBe(20);
  expect(answers.at(-1)).toEqual({ ok: false, refusal: "too-many-from-here" });
});

test("after very many declines anywhere, payments included, nobody is let through for ten minutes", async () => {
  const place = openPlace(opened.db);
  const key = "declines:breaker";
  const before = await opened.db.limit.findUnique({ where: { key } });
  await register(place, await makeReadyBuyer(opened.db), refused);
  const after = await opened.db.limit.findUniqueOrThrow({ where: { key } });
  expect(after.count).toBe((before?.count ?? 0) + 1);
  await opened.db.limit.update({ where: { key }, data: { count: 100 } });
  const asked = place.gateway.count("storeCard");
  expect(await register(place, await makeReadyBuyer(opened.db))).toEqual({
    ok: false,
    refusal: "too-many-declines",
  });
  expect(place.gateway.count("storeCard")).toBe(asked);
  await opened.db.limit.update({ where: { key }, data: { resetsAt: new Date(Date.now() - 1) } });
  expect((await register(place, await makeReadyBuyer(opened.db))).ok).toBe(true);
});
