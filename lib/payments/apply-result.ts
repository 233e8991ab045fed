import type { Context, Transaction } from "@/lib/db";
import { eraseChallenge, openChallenge } from "@/lib/gateway/challenge";
import type { Payment } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { eraseCarrierPage, type NewCarrierPage, openCarrierPage } from "./carrier-page";
import { giveBackTry, isCountedDecline } from "./decline-limits";
import { lapseOf } from "./operation-rules";
import { isCarrierMeans } from "./plans";
import { STATES, statesBefore, UNDECIDED } from "./rules";
import { tellChange } from "./tell-change";
import { type Moved, tellOutcome } from "./tell-outcome";

export type Change = {
  to: PaymentState;
  facts?: Partial<
    Pick<
      Payment,
      "settleMethod" | "approvalNo" | "threeDCode" | "declineReason" | "refusalCode" | "refusalCredit"
    >
  >;
  /** By the gateway's trade, where one was read: its 58 days count from then. */
  authorizedAt?: Date | null;
  /** When the worker looks at it next; nothing more to look at when left out. */
  askAt?: Date | null;
  challenge?: { id: string; html: string; challengeToken: string };
  carrierPage?: NewCarrierPage;
  /** Only from one of these, where the table allows more: news of a charge takes back nothing that was done with it since. */
  from?: readonly PaymentState[];
  /** Only if nothing happened to the payment since it had this many events. */
  ifStillAt?: number;
  /** Only if it is still this worker's: nobody asked for an earlier look since, and no other worker took it up. */
  ifTakenAs?: Pick<Payment, "askAt" | "askCount">;
};

/**
 * The one place where a payment changes its state: guard, event, outbox, mail and the freeing of the checkout are
 * one transaction. False when the state table does not allow the move from where the payment is now.
 */
export async function applyResult(ctx: Context, paymentId: string, change: Change): Promise<boolean> {
  return ctx.db.$transaction((tx) => applyWithin(tx, paymentId, change, ctx.now()));
}

/** The same as a part of a larger transaction, which holds no lock of a payment or checkout but this one's. */
export async function applyWithin(
  tx: Transaction,
  paymentId: string,
  change: Change,
  at: Date,
): Promise<boolean> {
  const moved = await move(tx, paymentId, change, at);
  if (!moved) return false;
  if (change.challenge) await openChallenge(tx, { ...change.challenge, paymentId, now: at });
  if (change.carrierPage) await openCarrierPage(tx, { ...change.carrierPage, paymentId, now: at });
  // What becomes of a payment afterwards the shop asked for itself: news to the buyer alone.
  if (!UNDECIDED.includes(moved.cameFrom)) {
    await tellChange(tx, moved, at);
    return true;
  }
  // A call to charge that was answered at once opened no page.
  if (isSettled(change.to) && moved.cameFrom !== "AUTHORIZING") await erasePages(tx, moved);
  const isGivenBack = isSettled(change.to) && !isCountedDecline(moved);
  await Promise.all([isGivenBack && giveBackTry(tx, moved), tellOutcome(tx, moved, at)]);
  return true;
}

async function erasePages(tx: Transaction, { id: paymentId, means }: Moved): Promise<void> {
  if (isCarrierMeans(means)) await eraseCarrierPage(tx, { paymentId });
  else await eraseChallenge(tx, { paymentId });
}

function isSettled(state: PaymentState): boolean {
  return STATES[state].paid || !STATES[state].holds;
}

/** Guard, new state, event and the freed checkout. It locks the checkout first, as starting a payment does. */
async function move(tx: Transaction, paymentId: string, change: Change, at: Date) {
  const { to, facts = {} } = change;
  const from = statesBefore(to).filter((state) => change.from?.includes(state) ?? true);
  const detail = JSON.stringify(facts);
  const lapsesAt = change.authorizedAt ? lapseOf(change.authorizedAt) : null;
  const rows = await tx.$queryRaw<Moved[]>`
    WITH held AS (
      SELECT c."id" FROM "Checkout" c JOIN "Payment" p ON p."checkoutId" = c."id" WHERE p."id" = ${paymentId} FOR UPDATE OF c
    ), before AS (
      SELECT p."id", p."state", COALESCE(${lapsesAt}::timestamptz,
        CASE WHEN p."state" = 'CAPTURE_REQUESTED' THEN p."lapsesAt" ELSE ${lapseOf(at)}::timestamptz END) AS "lapsesAt"
      FROM "Payment" p JOIN held ON held."id" = p."checkoutId"
      WHERE p."id" = ${paymentId} AND p."state"::text = ANY(${from})
        AND p."eventCount" = COALESCE(${change.ifStillAt ?? null}::int, p."eventCount")
        AND (${change.ifTakenAs === undefined} OR (p."askAt" = ${change.ifTakenAs?.askAt ?? null}::timestamptz AND p."askCount" = ${change.ifTakenAs?.askCount ?? null}::int)) FOR UPDATE OF p
    ), moved AS (
      UPDATE "Payment" p SET "state" = ${to}::"PaymentState", "eventCount" = p."eventCount" + 1, "updatedAt" = ${at}::timestamptz,
        "settleMethod" = COALESCE(${facts.settleMethod ?? null}::int, p."settleMethod"),
        "approvalNo" = COALESCE(${facts.approvalNo ?? null}, p."approvalNo"),
        "threeDCode" = COALESCE(${facts.threeDCode ?? null}, p."threeDCode"),
        "declineReason" = COALESCE(${facts.declineReason ?? null}, p."declineReason"),
        "refusalCode" = COALESCE(${facts.refusalCode ?? null}, p."refusalCode"),
        "refusalCredit" = COALESCE(${facts.refusalCredit ?? null}, p."refusalCredit"),
        "askAt" = CASE WHEN ${to} <> 'AUTHORIZED' OR ${change.askAt !== undefined} THEN ${change.askAt ?? null}::timestamptz ELSE b."lapsesAt" END,
        "lapsesAt" = CASE WHEN ${to} = 'AUTHORIZED' THEN b."lapsesAt" ELSE p."lapsesAt" END,
        "askCount" = CASE WHEN ${to} = 'UNKNOWN' THEN 0 ELSE p."askCount" END,
        "unknownSince" = CASE WHEN ${to} = 'UNKNOWN' THEN ${at}::timestamptz ELSE p."unknownSince" END,
        "sentAt" = CASE WHEN ${to} = 'COMPLETING' THEN ${at}::timestamptz ELSE p."sentAt" END,
        "callEndedAt" = CASE WHEN b."state" IN ('AUTHORIZING', 'COMPLETING') THEN ${at}::timestamptz ELSE p."callEndedAt" END,
        "authorizedAt" = CASE WHEN ${to} IN ('AUTHORIZED', 'CAPTURED') THEN COALESCE(p."authorizedAt", ${at}::timestamptz) ELSE p."authorizedAt" END
      FROM before b WHERE p."id" = b."id"
      RETURNING p.*, b."state" AS "cameFrom"
    ), told AS (
      INSERT INTO "PaymentEvent" ("paymentId", "sequence", "from", "to", "at", "detail")
      SELECT m."id", m."eventCount", m."cameFrom", ${to}::"PaymentState", ${at}::timestamptz, ${detail}::jsonb FROM moved m
    ), freed AS (
      UPDATE "Checkout" c SET "livePaymentId" = NULL FROM moved m WHERE c."livePaymentId" = m."id" AND NOT ${STATES[to].holds}
    )
    SELECT * FROM moved`;
  return rows[0];
}
