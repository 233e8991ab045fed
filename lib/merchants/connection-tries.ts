import type { Database } from "@/lib/db";

const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;

type Limits = Pick<Database, "$queryRaw" | "limit">;
type Trier = { code: string; source: string };

/**
 * Counts one try to authenticate before it is looked at, so that parallel guesses are all counted. False once five
 * failed: from the fifth on this source is locked out of this trader code for 15 minutes, which further tries do not lengthen.
 */
export async function countTry(db: Limits, trier: Trier, at = new Date()): Promise<boolean> {
  const until = new Date(at.getTime() + LOCKED_MS);
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Limit" ("key", "count", "resetsAt") VALUES (${keyOf(trier)}, 1, ${until})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Limit"."resetsAt" <= ${at} THEN 1 ELSE "Limit"."count" + 1 END,
      "resetsAt" = CASE WHEN "Limit"."resetsAt" <= ${at} OR "Limit"."count" < ${MOST_FAILURES} THEN ${until} ELSE "Limit"."resetsAt" END
    RETURNING "count"`;
  return (rows[0]?.count ?? MOST_FAILURES + 1) <= MOST_FAILURES;
}

/** It was no failure: earlier ones are forgotten with it. */
export async function forgetTries(db: Limits, trier: Trier): Promise<void> {
  await db.limit.deleteMany({ where: { key: keyOf(trier) } });
}

function keyOf({ code, source }: Trier): string {
  return `connection ${code} from ${source}`;
}
