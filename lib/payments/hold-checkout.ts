import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import type { Checkout } from "@/prisma/generated/client";
import { WINDOW_MS } from "./rules";

/**
 * The first press binds the buyer and begins the 30 minutes; later presses find it theirs. Null when it is in
 * someone else's hands, over, or already being paid, and for a buyer whose payments are frozen.
 */
export async function holdCheckout(
  ctx: Context,
  wish: { buyerId: BuyerId; linkId: string },
): Promise<Checkout | null> {
  const now = ctx.now();
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  const rows = await ctx.db.$queryRaw<Checkout[]>`
    UPDATE "Checkout" SET "boundUserId" = ${wish.buyerId}, "windowEndsAt" = COALESCE("windowEndsAt", ${windowEndsAt}::timestamptz)
    WHERE "linkId" = ${wish.linkId} AND "state" = 'OPEN' AND "livePaymentId" IS NULL
      AND ("boundUserId" IS NULL OR "boundUserId" = ${wish.buyerId})
      AND COALESCE("windowEndsAt", "linkExpiresAt") > ${now}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = ${wish.buyerId} AND u."frozenAt" IS NOT NULL)
    RETURNING *`;
  return rows[0] ?? null;
}
