import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { PaymentState } from "@/prisma/generated/enums";
import { type Search, searchOf } from "./payment-search";
import { STATES } from "./rules";

export type HistoryWish = Search & {
  buyerId: BuyerId;
  /** The last payment of the page before. */
  after?: string;
};
export type PaymentInList = z.infer<typeof inList>;
export type History = {
  months: { month: string; payments: PaymentInList[]; paid: number; sumYen: number }[];
  /** Of all pages. */
  found: number;
  /** The wish for the next page has it as `after`; null at the end. */
  last: string | null;
};

const PAGE = 30;

/**
 * What this buyer paid or is about to know, newest first, by calendar month in Japan. A month's sum is that of the whole
 * month as searched, whatever part of it is on this page; only what is paid is counted and summed.
 */
export async function listPayments(ctx: Context, wish: HistoryWish): Promise<History> {
  const search = searchOf(wish);
  const rows = await readPage(ctx, search, await cursorOf(ctx, wish));
  const payments = rows.slice(0, PAGE);
  const names = [...new Set(payments.map(({ month }) => month))];
  const [sums, found] = await Promise.all([sumsOf(ctx, search, names), countOf(ctx, search)]);
  return {
    months: names.map((month) => ({
      month,
      payments: payments.filter((payment) => payment.month === month),
      paid: sums.find((sum) => sum.month === month)?.paid ?? 0,
      sumYen: sums.find((sum) => sum.month === month)?.sumYen ?? 0,
    })),
    found,
    last: rows.length > PAGE ? (payments.at(-1)?.id ?? null) : null,
  };
}

/** Null at the beginning, and for an id that is not this buyer's. */
async function cursorOf(ctx: Context, { buyerId, after }: HistoryWish) {
  if (!after) return null;
  return ctx.db.payment.findFirst({
    where: { id: after, userId: buyerId },
    select: { id: true, createdAt: true },
  });
}

const MONTH = Prisma.sql`to_char(p."createdAt" AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM')`;
const FROM = Prisma.sql`"Payment" p JOIN "Checkout" c ON c."id" = p."checkoutId" JOIN "Merchant" m ON m."id" = p."merchantId"`;

const inList = z.object({
  id: z.string(),
  state: z.enum(PaymentState),
  month: z.string(),
  startedAt: z.date(),
  shopName: z.string(),
  settleMethod: z.int().nullable(),
  lastFour: z.string().nullable(),
  amountYen: z.int(),
  /** What the order came to when it was paid. */
  firstAmountYen: z.int(),
});

async function readPage(
  ctx: Context,
  search: Prisma.Sql,
  cursor: { id: string; createdAt: Date } | null,
): Promise<PaymentInList[]> {
  const older = cursor
    ? Prisma.sql`AND (p."createdAt", p."id") < (${cursor.createdAt}::timestamptz, ${cursor.id})`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw`
    SELECT p."id", p."state"::text, ${MONTH} AS "month", p."createdAt" AS "startedAt", m."name" AS "shopName",
      COALESCE(p."settleMethod", k."acquirerCode") AS "settleMethod", p."lastFour", p."amountYen", c."amountYen" AS "firstAmountYen"
    FROM ${FROM} LEFT JOIN "Card" k ON k."id" = p."cardId" AND k."userId" = p."userId"
    WHERE ${search} ${older}
    ORDER BY p."createdAt" DESC, p."id" DESC LIMIT ${PAGE + 1}`;
  return z.array(inList).parse(rows);
}

const PAID = Object.values(PaymentState).filter((state) => STATES[state].paid);

async function sumsOf(ctx: Context, search: Prisma.Sql, months: string[]) {
  const rows = await ctx.db.$queryRaw`
    SELECT ${MONTH} AS "month", count(*)::int AS "paid", sum(p."amountYen")::float8 AS "sumYen"
    FROM ${FROM}
    WHERE ${search} AND p."state"::text = ANY(${PAID}) AND ${MONTH} = ANY(${months})
    GROUP BY 1`;
  return z.array(z.object({ month: z.string(), paid: z.int(), sumYen: z.int() })).parse(rows);
}

async function countOf(ctx: Context, search: Prisma.Sql): Promise<number> {
  const rows = await ctx.db.$queryRaw`SELECT count(*)::int AS "found" FROM ${FROM} WHERE ${search}`;
  return z.tuple([z.object({ found: z.int() })]).parse(rows)[0].found;
}
