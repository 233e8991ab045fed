import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";
import { recordDeed, type Staff } from "./record-deed";

export type RedeliveryWish =
  | { deliveryId: string }
  | { orderNo: string }
  /** By the time of the event, both ends included. */
  | { from: Date; to: Date; only: "undelivered" | "all" };

/**
 * Sends results again, now: the same id and body, marked, on a schedule that begins anew. Those under way at the moment
 * are left alone. Returns how many there are.
 */
export async function redeliver(
  ctx: Context,
  { staff, wish }: { staff: Staff; wish: RedeliveryWish },
): Promise<Result<number, "nothing-to-send">> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Delivery" d SET "state" = 'DUE', "dueAt" = ${at}, "leaseUntil" = NULL, "doneAt" = NULL,
        "redeliveredAt" = ${at}, "redeliveredAfter" = "attempts"
      WHERE d."merchantId" = ${staff.merchantId} AND ${chosen(wish)}
        AND (d."leaseUntil" IS NULL OR d."leaseUntil" <= ${at})`;
    if (count === 0) return refuse("nothing-to-send");
    await recordDeed(tx, staff, { action: "redelivered results", detail: { ...asFacts(wish), count }, at });
    return yes(count);
  });
}

function chosen(wish: RedeliveryWish): Prisma.Sql {
  if ("deliveryId" in wish) return Prisma.sql`d."id" = ${wish.deliveryId}`;
  if ("orderNo" in wish)
    return Prisma.sql`d."checkoutId" = (
      SELECT c."id" FROM "Checkout" c WHERE c."merchantId" = d."merchantId" AND c."merchantOrderNo" = ${wish.orderNo})`;
  const { from, to, only } = wish;
  return Prisma.sql`d."createdAt" BETWEEN ${from} AND ${to} AND (${only === "all"}::boolean OR d."state" <> 'DELIVERED')`;
}

function asFacts(wish: RedeliveryWish): Record<string, string> {
  if (!("from" in wish)) return wish;
  return { from: wish.from.toISOString(), to: wish.to.toISOString(), only: wish.only };
}
