import type { Context } from "@/lib/db";

const KEPT_MS = 30 * 24 * 3_600_000;
const AT_ONCE = 1_000;

/** Forgets what was answered more than 30 days ago, in real time. Returns how many. */
export async function purgeAnswers({ db }: Pick<Context, "db">, at = new Date()): Promise<number> {
  const before = new Date(at.getTime() - KEPT_MS);
  return db.$executeRaw`
    DELETE FROM "KeptAnswer" WHERE "id" IN (
      SELECT "id" FROM "KeptAnswer" WHERE "createdAt" <= ${before} ORDER BY "createdAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}
