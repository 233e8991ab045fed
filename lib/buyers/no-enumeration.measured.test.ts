import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { askCode } from "./ask-code";

const EACH = 200;
const MOST_APART_MS = 5;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

test("asking for a code takes as long for an address we know as for one we do not", async () => {
  const { db } = testDatabase;
  const known = await Promise.all(Array.from({ length: EACH }, async () => (await makeBuyer(db)).email));
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (const email of known) {
    // In turns, so that a slow moment of the machine falls on both.
    times.known.push(await timeOf(email));
    times.unknown.push(await timeOf(`${randomId()}@example.jp`));
  }
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(MOST_APART_MS);
});

async function timeOf(email: string): Promise<number> {
  const ctx = { db: testDatabase.db, now: () => new Date() };
  const asking = { purpose: "SIGN_IN", browser: randomId(), source: randomId() } as const;
  const from = performance.now();
  const asked = await askCode(ctx, { ...asking, email, returnTo: "/cards", lang: "ja" });
  const took = performance.now() - from;
  expect(asked.ok).toBe(true);
  return took;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
