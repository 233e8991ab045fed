import type { Context } from "@/lib/db";

const KEPT_MS = 90 * 24 * 3_600_000;
const AT_ONCE = 1_000;

/** Worker: removes attempts older than 90 days from the log, a thousand at a time. The results themselves stay. */
export async function purgeAttempts({ db, now }: Context): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS);
  return db.$executeRaw`
    DELETE FROM "DeliveryAttempt" WHERE ("deliveryId", "attempt") IN (
      SELECT "deliveryId", "attempt" FROM "DeliveryAttempt" WHERE "at" < ${before}
      ORDER BY "at" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}
