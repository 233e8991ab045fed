import type { Database, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import { COUNTED } from "@/lib/gateway/decline-breaker";
import { countHits } from "@/lib/limit";
import type { PaymentState } from "@/prisma/generated/enums";

type Try = { userId: string; checkoutId: string };

const DAY_S = 24 * 3600;
/**
 * Counts one more possible decline before the gateway is asked, so that parallel tries cannot slip past; an attempt
 * that does not end in a decline gives its count back. False when the checkout or the buyer has had enough: the
 * caller rolls back.
 */
export async function reserveTry(db: Transaction, attempt: Try): Promise<boolean> {
  const { LIMIT_DECLINES_CHECKOUT, LIMIT_DECLINES_DAY } = environment();
  const hits = await countHits(db, [
    { key: checkoutKey(attempt), most: LIMIT_DECLINES_CHECKOUT, seconds: 2 * DAY_S },
    { key: buyerKey(attempt), most: LIMIT_DECLINES_DAY, seconds: DAY_S },
  ]);
  return hits.every(({ within }) => within);
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

function checkoutKey({ checkoutId }: Pick<Try, "checkoutId">): string {
  return `declines:checkout:${checkoutId}`;
}

function buyerKey({ userId }: Pick<Try, "userId">): string {
  return `declines:buyer:${userId}`;
}
