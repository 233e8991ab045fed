import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { log } from "@/lib/log";
import type { Comparison, Payment } from "@/prisma/generated/client";
import { COMPARED, driftsOf, type FoundDrift } from "./drifts-of";

const AT_ONCE = 20;
const LEASE_MS = 120_000;
const HOUR_MS = 3_600_000;
/** An authorisation ends after 58 days; whatever did not change for longer changes no more. */
const LOOK_BACK_MS = 62 * 24 * HOUR_MS;

/**
 * Once a day, from five in the morning in Japan on, every payment that may still change is compared with its trade at
 * the gateway (E04). Differences are kept for a person; nothing is put right here. Returns how many were compared.
 */
export async function compareLedger(ctx: GatewayContext): Promise<number> {
  const turn = await takeTurn(ctx);
  if (!turn) return 0;
  const batch = await ctx.db.payment.findMany({
    where: {
      id: { gt: turn.after },
      state: { in: COMPARED },
      updatedAt: { gt: new Date(ctx.now().getTime() - LOOK_BACK_MS) },
    },
    orderBy: { id: "asc" },
    take: AT_ONCE,
  });
  const outcomes = await Promise.all(batch.map((payment) => compare(ctx, payment)));
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  await ctx.db.comparison.update({
    where: { day: turn.day },
    data: {
      after: batch.at(-1)?.id ?? turn.after,
      endedAt: batch.length === 0 ? ctx.now() : null,
      leaseUntil: null,
      compared: { increment: batch.length },
      unanswered: { increment: count("unanswered") },
      drifting: { increment: count("drifts") },
    },
  });
  return batch.length;
}

/** The day's comparison, if it is under way or to be begun, and nobody is at it. */
async function takeTurn({ db, now }: Context): Promise<Comparison | undefined> {
  const at = now();
  const lease = new Date(at.getTime() + LEASE_MS);
  // The day begins at five, when the gateway's night and the card updater are over.
  const day = new Date(at.getTime() + (9 - 5) * HOUR_MS).toISOString().slice(0, 10);
  const rows = await db.$queryRaw<Comparison[]>`
    INSERT INTO "Comparison" AS c ("day", "startedAt", "leaseUntil") VALUES (${day}, ${at}::timestamptz, ${lease}::timestamptz)
    ON CONFLICT ("day") DO UPDATE SET "leaseUntil" = ${lease}::timestamptz
      WHERE c."endedAt" IS NULL AND (c."leaseUntil" IS NULL OR c."leaseUntil" <= ${at}::timestamptz)
    RETURNING c.*`;
  return rows[0];
}

type Outcome = "agrees" | "drifts" | "unanswered" | "moving";

async function compare(ctx: GatewayContext, payment: Payment): Promise<Outcome> {
  const inquiry = await ctx.gateway.inquire(payment.gatewayOrderNo);
  if (inquiry.is !== "yes") return "unanswered";
  const found = driftsOf(payment, inquiry.value);
  if (found.length > 0 && (await isMoving(ctx, payment))) return "moving";
  await keep(ctx, payment, found);
  return found.length > 0 ? "drifts" : "agrees";
}

/** Something is under way, or was done since the row was read: tomorrow is early enough. */
async function isMoving({ db }: Context, { id, eventCount, amountYen }: Payment): Promise<boolean> {
  const still = await db.payment.count({
    where: {
      id,
      eventCount,
      amountYen,
      operations: { none: { state: { in: ["REQUESTED", "SENT", "UNKNOWN"] } } },
    },
  });
  return still === 0;
}

async function keep(ctx: Context, { id: paymentId, gatewayOrderNo }: Payment, found: FoundDrift[]) {
  const at = ctx.now();
  const kinds = found.map(({ kind }) => kind);
  await ctx.db.drift.updateMany({
    where: { paymentId, kind: { notIn: kinds }, clearedAt: null },
    data: { clearedAt: at },
  });
  for (const { kind, ours, theirs } of found) {
    const known = await ctx.db.drift.findUnique({ where: { paymentId_kind: { paymentId, kind } } });
    const foundAt = known && !known.clearedAt ? known.foundAt : at;
    const row = { ours, theirs, foundAt, seenAt: at, clearedAt: null };
    await ctx.db.drift.upsert({
      where: { paymentId_kind: { paymentId, kind } },
      create: { paymentId, kind, ...row },
      update: row,
    });
    log.error(
      { payment: paymentId, orderNo: gatewayOrderNo, kind, ours, theirs },
      "ledger and gateway disagree",
    );
  }
}
