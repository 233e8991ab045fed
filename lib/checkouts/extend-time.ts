import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { WINDOW_MS } from "@/lib/payments/rules";

/** 30 minutes, extended to 60 and to 90. */
export const MOST_EXTENSIONS = 2;
const LAST_MINUTES_MS = 2 * 60_000;

/**
 * 30 minutes more, asked for in the last two: a second press finds more time than that and changes nothing. A link that
 * nobody pressed pay on yet begins its first 30. False when it is over, taken, or was extended as often as it may be.
 */
export async function extendTime(ctx: Context, wish: { buyerId: BuyerId; linkId: string }): Promise<boolean> {
  const now = ctx.now();
  const soon = new Date(now.getTime() + LAST_MINUTES_MS);
  const first = new Date(now.getTime() + WINDOW_MS);
  const extended = await ctx.db.$executeRaw`
    UPDATE "Checkout" SET "boundUserId" = ${wish.buyerId},
      "windowEndsAt" = COALESCE("windowEndsAt" + ${WINDOW_MS} * interval '1 millisecond', ${first}::timestamptz),
      "extensions" = "extensions" + CASE WHEN "windowEndsAt" IS NULL THEN 0 ELSE 1 END
    WHERE "linkId" = ${wish.linkId} AND "state" = 'OPEN' AND "livePaymentId" IS NULL
      AND ("boundUserId" IS NULL OR "boundUserId" = ${wish.buyerId}) AND "extensions" < ${MOST_EXTENSIONS}
      AND COALESCE("windowEndsAt", "linkExpiresAt") > ${now}::timestamptz
      AND COALESCE("windowEndsAt", "linkExpiresAt") <= ${soon}::timestamptz`;
  return extended === 1;
}
