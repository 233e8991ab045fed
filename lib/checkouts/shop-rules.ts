import type { Context } from "@/lib/db";
import { type MerchantId, meansOf, WAYS, type Way } from "@/lib/merchants/rules";
import { LAW_ITEMS } from "./schema";

const MONTH_MS = 30 * 86_400_000;

/** What a shop set for all its checkouts, and how many of the last 30 days lack an item of the law (12条の6). */
export async function findShopRules(ctx: Context, { merchantId }: { merchantId: MerchantId }) {
  const since = new Date(ctx.now().getTime() - MONTH_MS);
  const [rules, [lacking]] = await Promise.all([
    ctx.db.merchant.findUniqueOrThrow({
      where: { id: merchantId },
      select: { strictLaw: true, ways: true, payWays: true },
    }),
    ctx.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "Checkout"
      WHERE "merchantId" = ${merchantId} AND "createdAt" >= ${since}::timestamptz AND NOT "law" ?& ${[...LAW_ITEMS]}`,
  ]);
  const ways: Way[] = WAYS.filter((way) => rules.ways.includes(meansOf(way)));
  return { strictLaw: rules.strictLaw, ways, payWays: rules.payWays, lacking: lacking?.count ?? 0 };
}
