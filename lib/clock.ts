import type { Database } from "./db";

/**
 * The installation's clock. In the demo QA moves it by one row (`npm run clock`); live mode never has that row.
 * Sign-in codes, sessions, limits and the queue stay on real time.
 */
export async function readClock(db: Pick<Database, "$queryRaw">): Promise<() => Date> {
  const rows = await db.$queryRaw<
    { offsetMs: bigint }[]
  >`SELECT "offsetMs" FROM "ClockOffset" WHERE "id" = 1`;
  const offset = Number(rows[0]?.offsetMs ?? 0);
  return () => new Date(Date.now() + offset);
}
