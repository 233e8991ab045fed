import { z } from "zod";
import type { Context, Database } from "@/lib/db";
import { unknownMethods } from "@/lib/payments/unknown-methods";

const MONTH_MS = 30 * 24 * 3_600_000;
const count = z.coerce.number();
const counted = z.array(z.object({ of: z.string(), count }));
const deliveries = z.object({
  waiting: count,
  overdue: count,
  oldest_overdue_seconds: count,
  lag_p50_seconds: count,
  lag_p99_seconds: count,
  paused_shops: count,
  hung_shops: count,
  outages: count,
});
const money = z.object({
  unknown_payments: count,
  oldest_unknown_seconds: count,
  open_operations: count,
  standing_one_yen: count,
  drifts: count,
  comparison_age_seconds: count.nullable(),
});
const job = z.object({ name: z.string(), age_seconds: count, faults: count });

export type Figures = Awaited<ReturnType<typeof readFigures>>;

/** How the installation is: counts of a day unless said otherwise, all of them read along an index. */
export async function readFigures({ db, now }: Context) {
  const at = now();
  const day = new Date(at.getTime() - 24 * 3_600_000);
  const [ended, attempts, results, methods, mails, alarms, calls, ledger, jobs] = await Promise.all([
    deliveriesByOutcome(db, day),
    attemptsByCause(db, day),
    resultsNow(db, at),
    unknownMethods(db, new Date(at.getTime() - MONTH_MS)),
    mailsByKind(db, day),
    alarmsOf(db, at),
    gatewayCalls(db, at),
    ledgerNow(db, at),
    jobRuns(db),
  ]);
  return {
    deliveries: ended,
    attempts,
    results,
    unknownMethods: methods,
    mails,
    alarms,
    gatewayCalls: calls,
    ledger,
    jobs,
  };
}

async function deliveriesByOutcome(db: Database, since: Date) {
  return counted.parse(
    await db.$queryRaw`
      SELECT "state"::text AS of, count(*) FROM "Delivery"
      WHERE "state" IN ('DELIVERED', 'GIVEN_UP') AND "dueAt" > ${since}::timestamptz GROUP BY 1`,
  );
}

/** Every try within the day, by what became of it; one that ended without a cause was received. */
async function attemptsByCause(db: Database, since: Date) {
  return counted.parse(
    await db.$queryRaw`
      SELECT CASE WHEN "durationMs" IS NULL THEN 'under way' ELSE COALESCE("cause", 'received') END AS of, count(*)
      FROM "DeliveryAttempt" WHERE "at" > ${since}::timestamptz GROUP BY 1`,
  );
}

/**
 * Overdue is what is late by us: a shop that hangs or has paused its results keeps its own waiting. Lag is from the event
 * to the first try, of the last hour's results.
 */
async function resultsNow(db: Database, at: Date) {
  const hour = new Date(at.getTime() - 3_600_000);
  const rows = await db.$queryRaw<unknown[]>`
    WITH due AS (
      SELECT count(*) AS waiting, count(*) FILTER (WHERE "isOurs") AS overdue,
        COALESCE(extract(epoch FROM ${at}::timestamptz - min("dueAt") FILTER (WHERE "isOurs")), 0) AS oldest_overdue_seconds
      FROM (
        SELECT d."dueAt", d."dueAt" <= ${at}::timestamptz AND m."resultsPausedAt" IS NULL AND m."hungSince" IS NULL AS "isOurs"
        FROM "Delivery" d JOIN "Merchant" m ON m."id" = d."merchantId" WHERE d."state" = 'DUE'
      ) due
    ), shops AS (
      SELECT count(*) FILTER (WHERE "resultsPausedAt" IS NOT NULL) AS paused_shops, count(*) FILTER (WHERE "hungSince" IS NOT NULL) AS hung_shops,
        (SELECT count(*) FROM "ResultOutage" WHERE "endedAt" IS NULL) AS outages
      FROM "Merchant"
    ), lag AS (
      SELECT percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM a."at" - d."createdAt")) AS seconds
      FROM "Delivery" d JOIN "DeliveryAttempt" a ON a."deliveryId" = d."id" AND a."attempt" = 1
      WHERE d."state" IN ('DUE', 'DELIVERED') AND d."dueAt" > ${hour}::timestamptz AND a."at" > ${hour}::timestamptz
    )
    SELECT due.*, COALESCE(lag.seconds[1], 0) AS lag_p50_seconds, COALESCE(lag.seconds[2], 0) AS lag_p99_seconds, shops.* FROM due, shops, lag`;
  return deliveries.parse(rows[0]);
}

/** Mail is on real time. */
async function mailsByKind(db: Database, since: Date) {
  const rows = z.array(z.object({ kind: z.string(), state: z.string(), count }));
  return rows.parse(
    await db.$queryRaw`
      SELECT "kind", CASE WHEN "sentAt" IS NOT NULL THEN 'sent' WHEN "failedAt" IS NOT NULL THEN 'failed' ELSE 'waiting' END AS state, count(*)
      FROM "Mail" WHERE "sentAt" > ${since}::timestamptz OR ("sentAt" IS NULL AND "dueAt" > ${since}::timestamptz) GROUP BY 1, 2`,
  );
}

/** What was written down for a person to look at, of 30 days: late trades (ghosts), outcomes unknown for 24 hours. */
async function alarmsOf(db: Database, at: Date) {
  const month = new Date(at.getTime() - MONTH_MS);
  return counted.parse(
    await db.$queryRaw`
      SELECT "action" AS of, count(*) FROM "AuditEntry"
      WHERE "action" IN ('late trade found', 'payment needs a person', 'operation needs a person')
        AND "at" > ${month}::timestamptz GROUP BY 1`,
  );
}

async function gatewayCalls(db: Database, at: Date) {
  const lately = new Date(at.getTime() - 300_000);
  return counted.parse(
    await db.$queryRaw`
      SELECT COALESCE("outcome", 'open') AS of, count(*) FROM "GatewayCall" WHERE "startedAt" > ${lately}::timestamptz GROUP BY 1`,
  );
}

async function ledgerNow(db: Database, at: Date) {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT
      (SELECT count(*) FROM "Payment" WHERE "state" = 'UNKNOWN') AS unknown_payments,
      COALESCE((SELECT extract(epoch FROM ${at}::timestamptz - min("unknownSince")) FROM "Payment" WHERE "state" = 'UNKNOWN'), 0) AS oldest_unknown_seconds,
      (SELECT count(*) FROM "PaymentOperation" WHERE "state" IN ('REQUESTED', 'SENT', 'UNKNOWN')) AS open_operations,
      (SELECT count(*) FROM "CardRegistration" WHERE "oneYen" = 'STANDING') AS standing_one_yen,
      (SELECT count(*) FROM "Drift" WHERE "clearedAt" IS NULL) AS drifts,
      (SELECT extract(epoch FROM ${at}::timestamptz - max("endedAt")) FROM "Comparison") AS comparison_age_seconds`;
  return money.parse(rows[0]);
}

/** Jobs are on real time. */
async function jobRuns(db: Database) {
  const runs = await db.jobRun.findMany({ orderBy: { name: "asc" } });
  const age = (lastRunAt: Date) => (Date.now() - lastRunAt.getTime()) / 1000;
  return z
    .array(job)
    .parse(runs.map(({ name, lastRunAt, faults }) => ({ name, faults, age_seconds: age(lastRunAt) })));
}
