import type { Context } from "@/lib/db";

const KEPT_MS = 7 * 86_400_000;
const AT_ONCE = 1_000;

/** Forgets mails a week after they were sent or given up, in real time. Returns how many. */
export async function purgeMail({ db }: Pick<Context, "db">, at = new Date()): Promise<number> {
  const before = new Date(at.getTime() - KEPT_MS);
  return db.$executeRaw`
    DELETE FROM "Mail" WHERE "id" IN (
      SELECT "id" FROM "Mail" WHERE ("sentAt" IS NOT NULL OR "failedAt" IS NOT NULL) AND "createdAt" <= ${before}
      LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}
