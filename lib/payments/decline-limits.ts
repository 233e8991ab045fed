import type { Context, Database, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import type { ChargeRefusal } from "@/lib/gateway/port";
import { withinLimit } from "@/lib/limit";
import type { PaymentState } from "@/prisma/generated/enums";

type Try = { userId: string; checkoutId: string };

const DAY_S = 24 * 3600;
const BREAKER_S = 600;
const BREAKER = "declines:breaker";
/** What a card tester would learn from. Faults of ours or of the network are not held against a buyer. */
export const COUNTED: readonly string[] = [
  "over-limit",
  "held-by-issuer",
  "wrong-security-code",
  "wrong-number-or-expiry",
  "card-refused",
  "challenge-failed",
] satisfies ChargeRefusal[];

/**
 * Counts one more possible decline before the gateway is asked, so that parallel tries cannot slip past; an attempt
 * that does not end in a decline gives its count back. False when the checkout, the buyer or the installation has had enough.
 */
export async function reserveTry(ctx: Context, attempt: Try): Promise<boolean> {
  if (await breakerIsOpen(ctx.db)) return false;
  const { LIMIT_DECLINES_CHECKOUT, LIMIT_DECLINES_DAY } = environment();
  const inCheckout = await withinLimit(ctx.db, checkoutKey(attempt), LIMIT_DECLINES_CHECKOUT, 2 * DAY_S);
  const today = await withinLimit(ctx.db, buyerKey(attempt), LIMIT_DECLINES_DAY, DAY_S);
  if (inCheckout && today) return true;
  await giveBackTry(ctx.db, attempt);
  return false;
}

export async function giveBackTry(db: Pick<Database, "$executeRaw">, attempt: Try): Promise<void> {
  await db.$executeRaw`
    UPDATE "Limit" SET "count" = GREATEST("count" - 1, 0)
    WHERE "key" IN (${checkoutKey(attempt)}, ${buyerKey(attempt)})`;
}

/** Whether this end of an attempt keeps its count. */
export function isCountedDecline(end: { state: PaymentState; declineReason: string | null }): boolean {
  return end.state === "DECLINED" && COUNTED.includes(end.declineReason ?? "");
}

/** How many more declines this checkout bears. */
export async function triesLeft(db: Pick<Database, "limit">, attempt: Pick<Try, "checkoutId">) {
  const row = await db.limit.findUnique({ where: { key: checkoutKey(attempt) } });
  return Math.max(0, environment().LIMIT_DECLINES_CHECKOUT - (row?.count ?? 0));
}

/** One decline more on the installation-wide breaker. */
export async function feedBreaker(tx: Transaction): Promise<void> {
  await withinLimit(tx, BREAKER, environment().LIMIT_BREAKER_DECLINES, BREAKER_S);
}

async function breakerIsOpen(db: Pick<Database, "limit">): Promise<boolean> {
  const row = await db.limit.findUnique({ where: { key: BREAKER } });
  return !!row && row.resetsAt > new Date() && row.count >= environment().LIMIT_BREAKER_DECLINES;
}

function checkoutKey({ checkoutId }: Pick<Try, "checkoutId">): string {
  return `declines:checkout:${checkoutId}`;
}

function buyerKey({ userId }: Pick<Try, "userId">): string {
  return `declines:buyer:${userId}`;
}
