import type { Database } from "./db";

export type Hit = { within: boolean; left: number; resetsAt: Date };

/**
 * Counts one hit on `key` and tells whether it is still within `most` per `seconds` (a window that begins with its first hit).
 * One statement, so parallel hits are all counted. `at` is real time, never the demo clock.
 */
export async function countHit(
  db: Pick<Database, "$queryRaw">,
  key: string,
  most: number,
  seconds: number,
  at = new Date(),
): Promise<Hit> {
  const newEnd = new Date(at.getTime() + seconds * 1000);
  const rows = await db.$queryRaw<{ count: number; resetsAt: Date }[]>`
    INSERT INTO "Limit" ("key", "count", "resetsAt") VALUES (${key}, 1, ${newEnd})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN 1 ELSE "Limit"."count" + 1 END,
      "resetsAt" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN ${newEnd} ELSE "Limit"."resetsAt" END
    RETURNING "count", "resetsAt"`;
  const { count, resetsAt } = rows[0] ?? { count: most + 1, resetsAt: newEnd };
  return { within: count <= most, left: Math.max(0, most - count), resetsAt };
}

/** The same, for those who only want to know whether to go on. */
export async function withinLimit(...hit: Parameters<typeof countHit>): Promise<boolean> {
  return (await countHit(...hit)).within;
}

const AT_ONCE = 1_000;

/** Forgets windows that are over; their next hit begins a new one anyway. Returns how many. */
export async function purgeLimits(db: Pick<Database, "$executeRaw">, at = new Date()): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "Limit" WHERE "key" IN (
      SELECT "key" FROM "Limit" WHERE "resetsAt" <= ${at} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}
