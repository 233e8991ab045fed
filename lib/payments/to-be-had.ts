import type { BuyerId } from "@/lib/buyers/rules";
import { Prisma } from "@/prisma/generated/client";

/** Whether a checkout `c` may be pressed by this buyer now: open, unpaid, in time, nobody else's, and the buyer neither frozen nor gone. */
export function isToBeHad(wish: { buyerId: BuyerId; linkId: string }, now: Date): Prisma.Sql {
  return Prisma.sql`c."linkId" = ${wish.linkId} AND c."state" = 'OPEN' AND c."livePaymentId" IS NULL
    AND (c."boundUserId" IS NULL OR c."boundUserId" = ${wish.buyerId})
    AND COALESCE(c."windowEndsAt", c."linkExpiresAt") > ${now}::timestamptz
    AND EXISTS (SELECT 1 FROM "User" b WHERE b."id" = ${wish.buyerId} AND b."frozenAt" IS NULL AND b."closedAt" IS NULL)`;
}
