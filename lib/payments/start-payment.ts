import type { BuyerId } from "@/lib/buyers/rules";
import type { Context, Transaction } from "@/lib/db";
import { breakerIsOpen } from "@/lib/gateway/decline-breaker";
import { newOrderNo, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { Payment } from "@/prisma/generated/client";
import { giveBackTry, reserveTry } from "./decline-limits";
import { holdCheckout } from "./hold-checkout";
import { CALL_LOST_AFTER_MS, WINDOW_MS } from "./rules";

export type PaymentStart = {
  buyerId: BuyerId;
  linkId: string;
  cardId: string;
  deviceHash: string | null;
};

/**
 * Starts one attempt: of any number of presses exactly one goes on, and only that one is counted as a try. The
 * others wait for the checkout's row and then find it taken (`not-open`).
 */
export async function startPayment(
  ctx: Context,
  wish: PaymentStart,
): Promise<Result<Payment, "not-open" | "too-many-declines">> {
  if (await breakerIsOpen(ctx.db)) return refuse("too-many-declines");
  return ctx.db.$transaction(async (db) => {
    const within = { ...ctx, db };
    const checkout = await holdCheckout(within, wish);
    if (!checkout) return refuse("not-open");
    const attempt = { userId: wish.buyerId, checkoutId: checkout.id };
    if (!(await reserveTry(db, attempt))) return refuse("too-many-declines");
    const payment = await takeCheckout(within, wish);
    if (payment) return yes(payment);
    await giveBackTry(db, attempt);
    return refuse("not-open");
  });
}

/** Writes the payment and makes it the live one, in one statement. Null when the card is not there any more. */
async function takeCheckout(
  ctx: { db: Transaction; now: () => Date },
  wish: PaymentStart,
): Promise<Payment | null> {
  const now = ctx.now();
  const id = randomId();
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  const askAt = new Date(now.getTime() + CALL_LOST_AFTER_MS);
  const rows = await ctx.db.$queryRaw<Payment[]>`
    WITH taken AS (
      UPDATE "Checkout" c SET "livePaymentId" = ${id}, "boundUserId" = ${wish.buyerId},
        "windowEndsAt" = COALESCE(c."windowEndsAt", ${windowEndsAt}::timestamptz)
      FROM "Card" k
      WHERE c."linkId" = ${wish.linkId} AND c."state" = 'OPEN' AND c."livePaymentId" IS NULL
        AND (c."boundUserId" IS NULL OR c."boundUserId" = ${wish.buyerId})
        AND COALESCE(c."windowEndsAt", c."linkExpiresAt") > ${now}::timestamptz
        AND k."id" = ${wish.cardId} AND k."userId" = ${wish.buyerId} AND k."state" = 'KEPT'
      RETURNING c."id", c."merchantId", c."amountYen", k."id" AS "cardId", k."brand", k."lastFour"
    ), made AS (
      INSERT INTO "Payment" ("id", "checkoutId", "userId", "merchantId", "cardId", "state", "amountYen", "gatewayOrderNo",
        "brand", "lastFour", "deviceHash", "eventCount", "sentAt", "askAt", "createdAt", "updatedAt")
      SELECT ${id}, t."id", ${wish.buyerId}, t."merchantId", t."cardId", 'AUTHORIZING', t."amountYen", ${newOrderNo("KP")},
        t."brand", t."lastFour", ${wish.deviceHash}, 1, ${now}::timestamptz, ${askAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      FROM taken t RETURNING *
    ), begun AS (
      INSERT INTO "PaymentEvent" ("paymentId", "sequence", "from", "to", "at", "detail")
      SELECT m."id", 1, 'CREATED', 'AUTHORIZING', ${now}::timestamptz, '{}' FROM made m
    )
    SELECT * FROM made`;
  return rows[0] ?? null;
}
