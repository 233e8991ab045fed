import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Payment } from "@/prisma/generated/client";
import { followTrade } from "./follow-trade";
import { FOLLOWED } from "./operation-rules";

const AT_ONCE = 20;
const LEASE_MS = 60_000;

/**
 * Asks the gateway what became of payments that stand: a capture until it is settled (every 6 hours), an
 * authorisation when its 58 days are over, anything after an operation or a word from the gateway.
 */
export async function followPayments(ctx: GatewayContext): Promise<number> {
  const due = await takeDue(ctx);
  await Promise.all(due.map((payment) => followTrade(ctx, payment)));
  return due.length;
}

/** Counted, so that two who take it up in the same millisecond know themselves apart. */
function takeDue(ctx: Context): Promise<Payment[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  return ctx.db.$queryRaw<Payment[]>`
    UPDATE "Payment" p SET "askAt" = ${lease}::timestamptz, "askCount" = p."askCount" + 1
    FROM (
      SELECT "id" FROM "Payment" WHERE "askAt" <= ${now}::timestamptz AND "state"::text = ANY(${[...FOLLOWED]})
      ORDER BY "askAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due
    WHERE p."id" = due."id" RETURNING p.*`;
}
