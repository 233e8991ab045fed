import type { Context, Database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { log } from "@/lib/log";
import { unseal } from "@/lib/seal";
import { type PostOutcome, postResult } from "./post-result";
import { nextAttempt } from "./schedule";
import { signBody } from "./sign-body";

const LEASE_MS = 30_000;
const AT_ONCE = 20;
const PER_MERCHANT = 4;

type Due = {
  id: string;
  merchantId: string;
  sequence: number;
  url: string;
  body: string;
  attempts: number;
  createdAt: Date;
};

/** Sends the result POSTs that are due and writes down how each ended. Returns how many were sent. */
export async function deliverDueResults(ctx: Context): Promise<number> {
  const due = await takeDue(ctx.db, ctx.now());
  await Promise.all(due.map((delivery) => deliver(ctx, delivery)));
  return due.length;
}

/**
 * Takes due rows under a lease: never a later result of an order before an earlier one is done, never more
 * than four of one merchant at a time. A worker that dies loses its lease, so a result may come twice.
 */
function takeDue(db: Database, now: Date): Promise<Due[]> {
  const lease = new Date(now.getTime() + LEASE_MS);
  return db.$queryRaw<Due[]>`
    WITH ready AS (
      SELECT d."id", row_number() OVER (PARTITION BY d."merchantId" ORDER BY d."dueAt", d."id") AS place,
        (SELECT count(*) FROM "Delivery" f WHERE f."merchantId" = d."merchantId" AND f."state" = 'DUE' AND f."leaseUntil" > ${now}) AS flying
      FROM "Delivery" d
      WHERE d."state" = 'DUE' AND d."dueAt" <= ${now} AND (d."leaseUntil" IS NULL OR d."leaseUntil" <= ${now})
        AND NOT EXISTS (
          SELECT 1 FROM "Delivery" e
          WHERE e."checkoutId" = d."checkoutId" AND e."sequence" < d."sequence" AND e."state" = 'DUE')
    ), chosen AS (
      SELECT d."id" FROM "Delivery" d JOIN ready r ON r."id" = d."id"
      WHERE r.place + r.flying <= ${PER_MERCHANT} AND d."state" = 'DUE' AND (d."leaseUntil" IS NULL OR d."leaseUntil" <= ${now})
      ORDER BY d."dueAt" LIMIT ${AT_ONCE} FOR UPDATE OF d SKIP LOCKED
    )
    UPDATE "Delivery" d SET "leaseUntil" = ${lease}, "attempts" = d."attempts" + 1 FROM chosen WHERE d."id" = chosen."id"
    RETURNING d."id", d."merchantId", d."sequence", d."url", d."body", d."attempts", d."createdAt"`;
}

async function deliver(ctx: Context, delivery: Due) {
  const merchant = await ctx.db.merchant.findUniqueOrThrow({ where: { id: delivery.merchantId } });
  const at = ctx.now();
  const outcome = await postResult({
    url: delivery.url,
    body: delivery.body,
    allowPrivate: environment().ALLOW_PRIVATE_RESULT_URLS,
    headers: {
      "Kuroneko-Delivery-Id": delivery.id,
      "Kuroneko-Attempt": String(delivery.attempts),
      "Kuroneko-Sequence": String(delivery.sequence),
      "Kuroneko-Signature": signBody(delivery.body, merchant.secrets.map(unseal), at),
    },
  });
  await writeDown(ctx, delivery, at, outcome);
}

async function writeDown(ctx: Context, delivery: Due, at: Date, outcome: PostOutcome) {
  const next = outcome.cause ? nextAttempt(delivery.attempts, delivery.createdAt, ctx.now()) : null;
  const state = !outcome.cause ? "DELIVERED" : next ? "DUE" : "GIVEN_UP";
  await ctx.db.$transaction([
    ctx.db.deliveryAttempt.create({
      data: {
        deliveryId: delivery.id,
        attempt: delivery.attempts,
        at,
        durationMs: outcome.durationMs,
        status: outcome.status,
        cause: outcome.cause,
        answer: outcome.answer.replaceAll("\0", "").slice(0, 1024),
      },
    }),
    ctx.db.delivery.update({
      where: { id: delivery.id },
      data: { state, leaseUntil: null, ...(next ? { dueAt: next } : { doneAt: ctx.now() }) },
    }),
  ]);
  log.info(
    { delivery: delivery.id, attempt: delivery.attempts, cause: outcome.cause, next },
    "result delivered",
  );
}
