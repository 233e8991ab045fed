import type { Database, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import type { ChargeRefusal } from "./port";

const BREAKER_S = 600;
export const BREAKER = "declines:breaker";

/** What a card tester would learn from. Faults of ours or of the network are not held against a buyer. */
export const COUNTED: readonly string[] = [
  "over-limit",
  "held-by-issuer",
  "wrong-security-code",
  "wrong-number-or-expiry",
  "card-refused",
  "challenge-failed",
  // Learnt by an inquiry, which does not say why.
  "not-approved",
] satisfies (ChargeRefusal | "not-approved")[];

/** One decline more on the installation-wide breaker: of a payment, or of the ¥1 of a registration. */
export async function feedBreaker(tx: Pick<Transaction, "$queryRaw">): Promise<void> {
  await withinLimit(tx, BREAKER, environment().LIMIT_BREAKER_DECLINES, BREAKER_S);
}

/** So many declines within ten minutes that somebody is testing cards: nothing is tried until the window ends. */
export async function breakerIsOpen(db: Pick<Database, "$queryRaw">): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Limit" WHERE "key" = ${BREAKER} AND "resetsAt" > ${new Date()}
      AND "count" >= ${environment().LIMIT_BREAKER_DECLINES}`;
  return rows.length > 0;
}
