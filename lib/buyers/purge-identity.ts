import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Forgets codes, challenges, sessions and alarms a day after they are over, in real time. Returns how many. */
export async function purgeIdentity({ db }: Pick<Context, "db">, at = new Date()): Promise<number> {
  const over = new Date(at.getTime() - DAY_MS);
  const idle = new Date(over.getTime() - environment().SESSION_IDLE_DAYS * DAY_MS);
  return (
    (await db.$executeRaw`
      DELETE FROM "SignInCode" WHERE "id" IN (
        SELECT "id" FROM "SignInCode" WHERE "expiresAt" <= ${over} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`) +
    (await db.$executeRaw`
      DELETE FROM "PasskeyChallenge" WHERE "challengeHash" IN (
        SELECT "challengeHash" FROM "PasskeyChallenge" WHERE "expiresAt" <= ${over} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`) +
    (await db.$executeRaw`
      DELETE FROM "Session" WHERE "id" IN (
        SELECT "id" FROM "Session" WHERE "expires" <= ${over} OR "seenAt" <= ${idle}
        LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`) +
    (await db.$executeRaw`
      DELETE FROM "Alarm" WHERE "tokenHash" IN (
        SELECT "tokenHash" FROM "Alarm" WHERE "expiresAt" <= ${over} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`)
  );
}
