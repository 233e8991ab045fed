import { afterAll, beforeAll, expect, test } from "vitest";
import { randomId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { listSessions } from "./queries";
import { revokeSession } from "./revoke-session";
import type { BuyerId } from "./rules";

const NOW = new Date("2026-11-24T10:00:00Z");
const device = "Safari, iPhone";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const ctx = () => ({ db: testDatabase.db, now: () => NOW });

async function buyerWithSessions(count: number) {
  const buyerId = randomId() as BuyerId;
  await testDatabase.db.user.create({
    data: { id: buyerId, email: `${buyerId}@example.jp`, createdAt: NOW },
  });
  const ids = Array.from({ length: count }, () => randomId());
  const expires = new Date(NOW.getTime() + 1000);
  for (const id of ids)
    await testDatabase.db.session.create({
      data: { id, sessionToken: id, userId: buyerId, expires, device },
    });
  const left = async (sessionId = "") =>
    (await listSessions(ctx(), { buyerId, sessionId })).map((session) => session.id);
  return { buyerId, ids, left };
}

test("one session ends, or all but one", async () => {
  const { buyerId, ids, left } = await buyerWithSessions(4);
  const [first = "", second = ""] = ids;
  expect(await revokeSession(ctx(), { buyerId, which: { only: first }, device })).toBe(1);
  expect(await left()).not.toContain(first);
  expect(await revokeSession(ctx(), { buyerId, which: { allBut: second }, device })).toBe(2);
  expect(await left()).toEqual([second]);
  const deeds = await testDatabase.db.auditEntry.findMany({ where: { userId: buyerId } });
  expect(deeds).toHaveLength(2);
});

test("nobody ends somebody else's", async () => {
  const mine = await buyerWithSessions(1);
  const theirs = await buyerWithSessions(1);
  const which = { only: theirs.ids[0] ?? "" };
  expect(await revokeSession(ctx(), { buyerId: mine.buyerId, which, device })).toBe(0);
  expect(await theirs.left()).toEqual(theirs.ids);
  expect(await testDatabase.db.auditEntry.count({ where: { userId: mine.buyerId } })).toBe(0);
});

test("this browser stands first, and what has expired is not shown", async () => {
  const { buyerId, ids, left } = await buyerWithSessions(3);
  expect((await left(ids[1]))[0]).toBe(ids[1]);
  const gone = { sessionToken: randomId(), userId: buyerId, expires: NOW };
  await testDatabase.db.session.create({ data: { id: randomId(), ...gone } });
  expect(await left()).toHaveLength(3);
});
