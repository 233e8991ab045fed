import { isFrozen } from "@/lib/buyers/is-frozen";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import type { Checkout } from "@/prisma/generated/client";
import type { PayMeans } from "@/prisma/generated/enums";
import type { Ways } from "./offered";
import { WINDOW_MS } from "./rules";

export type HeldCheckout = Pick<Checkout, "id" | "amountYen" | "lines"> & Ways;

/**
 * The first press binds the buyer and begins the 30 minutes; later presses find it theirs. Refused when it is in
 * someone else's hands, over, or already being paid, and for a buyer whose payments are frozen.
 */
export async function holdCheckout(
  ctx: Context,
  wish: { buyerId: BuyerId; linkId: string },
): Promise<Result<HeldCheckout, "not-open" | "frozen">> {
  const now = ctx.now();
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  const rows = await ctx.db.$queryRaw<(Omit<HeldCheckout, "merchant"> & OfMerchant)[]>`
    UPDATE "Checkout" c SET "boundUserId" = ${wish.buyerId}, "windowEndsAt" = COALESCE(c."windowEndsAt", ${windowEndsAt}::timestamptz)
    FROM "Merchant" m
    WHERE c."linkId" = ${wish.linkId} AND c."state" = 'OPEN' AND c."livePaymentId" IS NULL AND m."id" = c."merchantId"
      AND (c."boundUserId" IS NULL OR c."boundUserId" = ${wish.buyerId})
      AND COALESCE(c."windowEndsAt", c."linkExpiresAt") > ${now}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = ${wish.buyerId} AND u."frozenAt" IS NOT NULL)
    RETURNING c."id", c."amountYen", c."lines", COALESCE(c."ways", '{}')::text[] AS "ways", COALESCE(c."payWays", '{}') AS "payWays",
      m."ways"::text[] AS "merchantWays", m."payWays" AS "merchantPayWays"`;
  if (!rows[0]) return refuse((await isFrozen(ctx, wish)) ? "frozen" : "not-open");
  const { merchantWays, merchantPayWays, ...checkout } = rows[0];
  return yes({ ...checkout, merchant: { ways: merchantWays, payWays: merchantPayWays } });
}

type OfMerchant = { merchantWays: PayMeans[]; merchantPayWays: number[] };
