import type { Context } from "@/lib/db";
import { endCheckout } from "./end-checkout";

const AT_ONCE = 50;

/** Ends open checkouts whose time is over and that no payment holds. Returns how many ended. */
export async function expireCheckouts(ctx: Context): Promise<number> {
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string; linkId: string }[]>`
      SELECT "id", "linkId" FROM "Checkout"
      WHERE "state" = 'OPEN' AND "livePaymentId" IS NULL AND COALESCE("windowEndsAt", "linkExpiresAt") <= ${now}::timestamptz
      ORDER BY "linkExpiresAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    for (const checkout of due) await endCheckout(tx, checkout, "EXPIRED", now);
    return due.length;
  });
}
