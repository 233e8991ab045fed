import type { BuyerId } from "@/lib/buyers/rules";
import type { Context, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import { BREAKER, breakerIsOpen } from "@/lib/gateway/decline-breaker";
import { newOrderNo, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { Payment } from "@/prisma/generated/client";
import type { CardBrand } from "@/prisma/generated/enums";
import { mayChallenge } from "./challenge-limits";
import { reserveTry } from "./decline-limits";
import { CARRIERS, type CarrierMeans, isCarrierMeans } from "./plans";
import { CALL_LOST_AFTER_MS, WINDOW_MS } from "./rules";
import { isToBeHad } from "./to-be-had";

export type PaymentStart = {
  buyerId: BuyerId;
  linkId: string;
  /** A card for this once is known by its brand only. */
  by: { means: "CARD"; cardId: string } | { means: "ONE_OFF"; brand: CardBrand } | { means: CarrierMeans };
  payWay: number;
  deviceHash: string | null;
  /** 3-D Secure may be opened by it. */
  mayBeChallenged: boolean;
};

/** What the caller needs of the payment that was written. */
export type Started = Pick<
  Payment,
  "id" | "checkoutId" | "merchantId" | "userId" | "cardId" | "gatewayOrderNo" | "amountYen" | "payWay"
>;
export type StartRefusal = "not-open" | "too-many-declines" | "too-many-challenges";

/**
 * Starts one attempt: of any number of presses exactly one goes on, and only that one is counted as a try. The
 * others wait for the checkout's row and then find it taken (`not-open`). A refusal leaves everything as it was.
 */
export async function startPayment(ctx: Context, wish: PaymentStart): Promise<Result<Started, StartRefusal>> {
  const work = ctx.db.$transaction((db) => takeOrThrow({ ...ctx, db }, wish));
  return work.then(yes, (error: unknown) => {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  });
}

async function takeOrThrow(ctx: { db: Transaction; now: () => Date }, wish: PaymentStart): Promise<Started> {
  const payment = await takeCheckout(ctx, wish);
  if (!payment) throw new Refused((await breakerIsOpen(ctx.db)) ? "too-many-declines" : "not-open");
  if (wish.mayBeChallenged && !(await mayChallenge(ctx.db, payment)))
    throw new Refused("too-many-challenges");
  if (!(await reserveTry(ctx.db, payment))) throw new Refused("too-many-declines");
  return payment;
}

/** Rolls the transaction back. */
class Refused extends Error {
  constructor(readonly refusal: StartRefusal) {
    super(refusal);
  }
}

/**
 * Writes the payment and makes it the live one, in one statement. Null when the checkout is not to be had, the card is not
 * there any more, the buyer's payments are frozen, the account is closed, or the breaker is open. The buyer's row is
 * locked, so that an account cannot close in between.
 */
async function takeCheckout(
  ctx: { db: Transaction; now: () => Date },
  wish: PaymentStart,
): Promise<Started | null> {
  const now = ctx.now();
  const id = randomId();
  const { buyerId, by, payWay, deviceHash } = wish;
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  const askAt = new Date(now.getTime() + CALL_LOST_AFTER_MS);
  const cardId = by.means === "CARD" ? by.cardId : null;
  const brand = by.means === "ONE_OFF" ? by.brand : "UNKNOWN";
  const settleMethod = isCarrierMeans(by.means) ? CARRIERS[by.means].code : null;
  const rows = await ctx.db.$queryRaw<Started[]>`
    WITH card AS (
      SELECT k."id", k."brand", k."lastFour" FROM "Card" k
      WHERE k."id" = ${cardId} AND k."userId" = ${buyerId} AND k."state" = 'KEPT' FOR KEY SHARE
    ), taken AS (
      UPDATE "Checkout" c SET "livePaymentId" = ${id}, "boundUserId" = ${buyerId},
        "windowEndsAt" = COALESCE(c."windowEndsAt", ${windowEndsAt}::timestamptz)
      WHERE ${isToBeHad(wish, now)}
        AND EXISTS (SELECT 1 FROM "User" b WHERE b."id" = ${buyerId} AND b."closedAt" IS NULL FOR KEY SHARE)
        AND (${cardId}::text IS NULL OR EXISTS (SELECT 1 FROM card))
        AND NOT EXISTS (SELECT 1 FROM "Limit" l WHERE l."key" = ${BREAKER} AND l."resetsAt" > ${new Date()}::timestamptz
          AND l."count" >= ${environment().LIMIT_BREAKER_DECLINES})
      RETURNING c."id", c."merchantId", c."amountYen"
    ), made AS (
      INSERT INTO "Payment" ("id", "checkoutId", "userId", "merchantId", "cardId", "state", "means", "amountYen", "payWay", "gatewayOrderNo",
        "brand", "lastFour", "settleMethod", "deviceHash", "eventCount", "sentAt", "askAt", "createdAt", "updatedAt")
      SELECT ${id}, t."id", ${buyerId}, t."merchantId", k."id", 'AUTHORIZING', ${by.means}::"PayMeans", t."amountYen", ${payWay}, ${newOrderNo("KP")},
        COALESCE(k."brand", ${brand}::"CardBrand"), k."lastFour", ${settleMethod}::int, ${deviceHash}, 1, ${now}::timestamptz,
        ${askAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      FROM taken t LEFT JOIN card k ON true
      RETURNING "id", "checkoutId", "merchantId", "userId", "cardId", "gatewayOrderNo", "amountYen", "payWay"
    ), begun AS (
      INSERT INTO "PaymentEvent" ("paymentId", "sequence", "from", "to", "at", "detail")
      SELECT m."id", 1, 'CREATED', 'AUTHORIZING', ${now}::timestamptz, '{}' FROM made m
    )
    SELECT * FROM made`;
  return rows[0] ?? null;
}
