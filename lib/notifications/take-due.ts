import type { Context } from "@/lib/db";

export type TakenDelivery = {
  id: string;
  merchantId: string;
  checkoutId: string;
  lane: number;
  sequence: number;
  url: string;
  body: string;
  /** This attempt's number. */
  attempt: number;
  /** Since when the schedule counts, and which attempt of it this is. */
  roundBegan: Date;
  attemptOfRound: number;
  redelivery: boolean;
  /** Sealed. */
  secrets: string[];
  at: Date;
  lease: Date;
};

/** Longer than an attempt can last: a worker that is alive never loses its lease. */
const LEASE_MS = 30_000;

/**
 * Takes up to `most` due rows under a lease, each with a lane of its merchant, and opens their attempts in the log. Never
 * a later result of an order before an earlier one is done. Lanes and rows are locked where they are chosen, so
 * that two workers never share one; a worker that dies loses both with its lease, and a result may come twice.
 */
export async function takeDue({ db, now }: Context, most: number): Promise<TakenDelivery[]> {
  if (most < 1) return [];
  const at = now();
  const lease = new Date(at.getTime() + LEASE_MS);
  const rows = await db.$queryRaw<Omit<TakenDelivery, "at" | "lease">[]>`
    WITH merchant AS MATERIALIZED (
      SELECT m."id", m."secrets", m."hungSince" FROM "Merchant" m
      WHERE m."resultsPausedAt" IS NULL AND EXISTS (
        SELECT 1 FROM "Delivery" d WHERE d."merchantId" = m."id" AND d."state" = 'DUE' AND d."dueAt" <= ${at})
    ), lane AS MATERIALIZED (
      SELECT m."id" AS "merchantId", l."lane", row_number() OVER (PARTITION BY m."id" ORDER BY l."lane") AS place
      FROM merchant m CROSS JOIN LATERAL (
        SELECT l."lane" FROM "DeliveryLane" l
        WHERE l."merchantId" = m."id" AND (l."leaseUntil" IS NULL OR l."leaseUntil" <= ${at})
          AND (m."hungSince" IS NULL OR l."lane" = 1)
        FOR UPDATE SKIP LOCKED) l
    ), due AS MATERIALIZED (
      SELECT m."id" AS "merchantId", m."secrets", d."id", d."dueAt",
        row_number() OVER (PARTITION BY m."id" ORDER BY d."dueAt", d."sequence", d."id") AS place
      FROM merchant m CROSS JOIN LATERAL (
        SELECT d."id", d."dueAt", d."sequence" FROM "Delivery" d
        WHERE d."merchantId" = m."id" AND d."state" = 'DUE' AND d."dueAt" <= ${at}
          AND (d."leaseUntil" IS NULL OR d."leaseUntil" <= ${at})
          AND NOT EXISTS (
            SELECT 1 FROM "Delivery" e
            WHERE e."checkoutId" = d."checkoutId" AND e."sequence" < d."sequence" AND e."state" = 'DUE')
        ORDER BY d."dueAt", d."sequence", d."id" LIMIT 4 FOR UPDATE SKIP LOCKED) d
    ), chosen AS MATERIALIZED (
      SELECT due."id", due."merchantId", due."secrets", lane."lane"
      FROM due JOIN lane USING ("merchantId", place) ORDER BY due."dueAt" LIMIT ${most}
    ), lent AS (
      UPDATE "DeliveryLane" l SET "leaseUntil" = ${lease}, "deliveryId" = chosen."id"
      FROM chosen WHERE l."merchantId" = chosen."merchantId" AND l."lane" = chosen."lane"
    ), died AS (
      UPDATE "DeliveryAttempt" a SET "cause" = 'interrupted'
      FROM chosen WHERE a."deliveryId" = chosen."id" AND a."durationMs" IS NULL AND a."cause" IS NULL
    ), taken AS (
      UPDATE "Delivery" d SET "leaseUntil" = ${lease}, "attempts" = d."attempts" + 1
      FROM chosen WHERE d."id" = chosen."id"
      RETURNING d.*, chosen."lane", chosen."secrets"
    ), opened AS (
      INSERT INTO "DeliveryAttempt" ("deliveryId", "attempt", "at", "redelivery")
      SELECT "id", "attempts", ${at}, "redeliveredAt" IS NOT NULL FROM taken
    )
    SELECT "id", "merchantId", "checkoutId", "lane", "sequence", "url", "body", "secrets",
      "attempts" AS "attempt", COALESCE("redeliveredAt", "createdAt") AS "roundBegan",
      "attempts" - "redeliveredAfter" AS "attemptOfRound", "redeliveredAt" IS NOT NULL AS "redelivery"
    FROM taken`;
  return rows.map((row) => ({ ...row, at, lease }));
}
