import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { CARD_KEY, searchOf } from "./payment-search";

const card = z.object({ key: z.string(), settleMethod: z.int(), lastFour: z.string().nullable() });
const shop = z.object({ key: z.string(), name: z.string() });

/** What a history can be narrowed to, the latest first: cards as they were when paid with, and shops. */
export async function listPaidWith(ctx: Context, { buyerId }: { buyerId: BuyerId }) {
  const all = searchOf({ buyerId });
  const [cards, shops] = await Promise.all([
    ctx.db.$queryRaw`
      SELECT ${CARD_KEY} AS "key", p."settleMethod", p."lastFour" FROM "Payment" p
      WHERE ${all} AND p."settleMethod" IS NOT NULL
      GROUP BY p."brand", p."settleMethod", p."lastFour" ORDER BY max(p."createdAt") DESC`,
    ctx.db.$queryRaw`
      SELECT m."id" AS "key", m."name" FROM "Payment" p JOIN "Merchant" m ON m."id" = p."merchantId"
      WHERE ${all} GROUP BY m."id" ORDER BY max(p."createdAt") DESC`,
  ]);
  return { cards: z.array(card).parse(cards), shops: z.array(shop).parse(shops) };
}

export type PaidWith = Awaited<ReturnType<typeof listPaidWith>>;
