import type { Database } from "./db";

/**
 * Counts one hit on `key` and tells whether it is still within `most` per `seconds` (a window that begins with its first hit).
 * One statement, so parallel hits are all counted. `at` is real time, never the demo clock.
 */
export async function withinLimit(
  db: Pick<Database, "$queryRaw">,
  key: string,
  most: number,
  seconds: number,
  at = new Date(),
): Promise<boolean> {
  const resetsAt = new Date(at.getTime() + seconds * 1000);
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Limit" ("key", "count", "resetsAt") VALUES (${key}, 1, ${resetsAt})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN 1 ELSE "Limit"."count" + 1 END,
      "resetsAt" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN ${resetsAt} ELSE "Limit"."resetsAt" END
    RETURNING "count"`;
  return (rows[0]?.count ?? most + 1) <= most;
}
