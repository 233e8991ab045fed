import type { Database } from "./db";

/**
 * The installation's clock. In the demo QA moves it by one row (`npm run clock`); live mode never has that row.
 * Sign-in codes, sessions, limits and the queue stay on real time.
 */
export async function readClock(db: Pick<Database, "clockOffset">): Promise<() => Date> {
  const row = await db.clockOffset.findUnique({ where: { id: 1 } });
  const offset = Number(row?.offsetMs ?? 0);
  return () => new Date(Date.now() + offset);
}
