import type { Database } from "./db";

export type Hit = { within: boolean; left: number; resetsAt: Date };
type Limited = { key: string; most: number; seconds: number };

/**
 * Counts one hit on each key and tells whether it is still within `most` per `seconds` (a window that begins with its first hit).
 * One statement, so parallel hits are all counted. `at` is real time, never the demo clock.
 */
export async function countHits(
  db: Pick<Database, "$queryRaw">,
  limits: Limited[],
  at = new Date(),
): Promise<Hit[]> {
  const keys = limits.map(({ key }) => key);
  const ends = limits.map(({ seconds }) => new Date(at.getTime() + seconds * 1000));
  const rows = await db.$queryRaw<{ key: string; count: number; resetsAt: Date }[]>`
    INSERT INTO "Limit" ("key", "count", "resetsAt")
    SELECT asked."key", 1, asked."end" FROM unnest(${keys}::text[], ${ends}::timestamptz[]) AS asked("key", "end")
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN 1 ELSE "Limit"."count" + 1 END,
      "resetsAt" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN EXCLUDED."resetsAt" ELSE "Limit"."resetsAt" END
    RETURNING "key", "count", "resetsAt"`;
  return limits.map(({ key, most }) => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error("A hit was not counted");
    const { count, resetsAt } = row;
    return { within: count <= most, left: Math.max(0, most - count), resetsAt };
  });
}

/** The same of one key. */
export async function countHit(
  db: Pick<Database, "$queryRaw">,
  key: string,
  most: number,
  seconds: number,
  at?: Date,
): Promise<Hit> {
  const [hit] = await countHits(db, [{ key, most, seconds }], at);
  if (!hit) throw new Error("A hit was not counted");
  return hit;
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
