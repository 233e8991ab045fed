import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/prisma/test-database";
import { purgeLimits, withinLimit } from "./limit";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

test("50 hits at once on a limit of 20: exactly 20 are within it", async () => {
  const hits = await Promise.all(
    Array.from({ length: 50 }, () => withinLimit(testDatabase.db, "parallel", 20, 60)),
  );
  expect(hits.filter(Boolean)).toHaveLength(20);
});

test("a window begins with its first hit and ends by itself; keys do not touch each other", async () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second));
  const hit = (second: number, key = "window") => withinLimit(testDatabase.db, key, 1, 10, at(second));
  expect([await hit(5), await hit(14), await hit(15), await hit(16), await hit(16, "other")]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test("a window that is over is forgotten, one that is running is not", async () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 11, 0, second));
  await withinLimit(testDatabase.db, "over", 1, 10, at(0));
  await withinLimit(testDatabase.db, "running", 1, 10, at(1));
  await purgeLimits(testDatabase.db, at(10));
  const left = await testDatabase.db.limit.findMany({ where: { key: { in: ["over", "running"] } } });
  expect(left.map(({ key }) => key)).toEqual(["running"]);
});
