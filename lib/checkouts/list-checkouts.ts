import type { z } from "zod";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import type { OpenCheckout } from "./open-checkout";
import { type listSchema, writeCursor } from "./schema";

type ListWish = z.infer<typeof listSchema> & { merchantId: MerchantId };

/** A shop's checkouts, the newest first. `nextCursor` leads on from the last one, whatever was opened meanwhile. */
export async function listCheckouts(
  ctx: Context,
  { merchantId, limit, cursor, orderNo }: ListWish,
): Promise<{ checkouts: OpenCheckout[]; nextCursor: string | null }> {
  const rows = await ctx.db.checkout.findMany({
    where: {
      merchantId,
      merchantOrderNo: orderNo,
      ...(cursor && {
        createdAt: { lte: cursor.createdAt },
        OR: [{ createdAt: { lt: cursor.createdAt } }, { id: { lt: cursor.id } }],
      }),
    },
    include: { livePayment: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const checkouts = rows.slice(0, limit);
  const last = checkouts.at(-1);
  return { checkouts, nextCursor: last && rows.length > limit ? writeCursor(last) : null };
}
