import type { Context } from "@/lib/db";
import { log } from "@/lib/log";
import type { PostOutcome } from "./post-result";
import { nextAttempt } from "./schedule";
import type { TakenDelivery } from "./take-due";

/**
 * Ends an attempt: log, lane and row in one statement. Later results of the order follow: due now when this one is
 * done, else not before it. A failure that comes after the lease was lost changes the log alone; a success always counts.
 */
export async function writeDown(ctx: Context, taken: TakenDelivery, outcome: PostOutcome): Promise<void> {
  const at = ctx.now();
  const { id, attempt, merchantId, lane, lease } = taken;
  const done = outcome.cause === null;
  const hung = outcome.cause === "time-out";
  const next = done ? null : nextAttempt(taken.attemptOfRound, taken.roundBegan, at);
  const state = done ? "DELIVERED" : next ? "DUE" : "GIVEN_UP";
  await ctx.db.$executeRaw`
    WITH attempt AS (
      UPDATE "DeliveryAttempt" SET "durationMs" = ${outcome.durationMs}, "status" = ${outcome.status},
        "cause" = ${outcome.cause}, "answer" = ${outcome.answer}
      WHERE "deliveryId" = ${id} AND "attempt" = ${attempt}
    ), lane AS (
      UPDATE "DeliveryLane" SET "leaseUntil" = NULL, "deliveryId" = NULL
      WHERE "merchantId" = ${merchantId} AND "lane" = ${lane} AND "deliveryId" = ${id} AND "leaseUntil" = ${lease}
    ), merchant AS (
      UPDATE "Merchant" SET "hungSince" = CASE WHEN ${hung}::boolean THEN ${at}::timestamptz END
      WHERE "id" = ${merchantId} AND CASE WHEN "hungSince" IS NULL THEN ${hung}::boolean ELSE ${done}::boolean END
    ), ended AS (
      UPDATE "Delivery" SET "state" = ${state}::"DeliveryState", "dueAt" = COALESCE(${next}::timestamptz, "dueAt"),
        "leaseUntil" = NULL, "doneAt" = CASE WHEN ${state}::text <> 'DUE' THEN ${at}::timestamptz END,
        "failedSince" = CASE WHEN NOT ${done}::boolean THEN COALESCE("failedSince", ${at}::timestamptz) END
      WHERE "id" = ${id} AND ("attempts" = ${attempt} OR (${done}::boolean AND "state" = 'DUE'))
      RETURNING "checkoutId", "sequence"
    )
    UPDATE "Delivery" later SET "dueAt" = CASE
      WHEN ${next}::timestamptz IS NOT NULL THEN GREATEST(later."dueAt", ${next})
      WHEN later."attempts" = 0 THEN LEAST(later."dueAt", ${at})
      ELSE later."dueAt" END
    FROM ended WHERE later."checkoutId" = ended."checkoutId" AND later."sequence" > ended."sequence"
      AND later."state" = 'DUE' AND later."leaseUntil" IS NULL`;
  const { cause, status, durationMs } = outcome;
  log.info({ delivery: id, merchantId, attempt, cause, status, durationMs, next }, "result sent");
}
