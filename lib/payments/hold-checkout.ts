import { isFrozen } from "@/lib/buyers/is-frozen";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { type Checkout, Prisma } from "@/prisma/generated/client";
import type { PayMeans } from "@/prisma/generated/enums";
import type { Ways } from "./offered";
import { WINDOW_MS } from "./rules";
import { isToBeHad } from "./to-be-had";

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
  const rows = await ctx.db.$queryRaw<HeldRow[]>`
    UPDATE "Checkout" c SET "boundUserId" = ${wish.buyerId}, "windowEndsAt" = COALESCE(c."windowEndsAt", ${windowEndsAt}::timestamptz)
    FROM "Merchant" m
    WHERE m."id" = c."merchantId" AND ${isToBeHad(wish, now)}
    RETURNING ${HELD}`;
  if (!rows[0]) return refuse((await isFrozen(ctx, wish)) ? "frozen" : "not-open");
  return yes(heldBy(rows[0]));
}

export type HeldRow = Omit<HeldCheckout, "merchant"> & {
  merchantWays: PayMeans[];
  merchantPayWays: number[];
};

/** The columns of a checkout `c` and its merchant `m` that a press needs. */
export const HELD = Prisma.sql`c."id", c."amountYen", c."lines", COALESCE(c."ways", '{}')::text[] AS "ways",
  COALESCE(c."payWays", '{}') AS "payWays", m."ways"::text[] AS "merchantWays", m."payWays" AS "merchantPayWays"`;

export function heldBy({ id, amountYen, lines, ways, payWays, ...of }: HeldRow): HeldCheckout {
  const merchant = { ways: of.merchantWays, payWays: of.merchantPayWays };
  return { id, amountYen, lines, ways, payWays, merchant };
}
