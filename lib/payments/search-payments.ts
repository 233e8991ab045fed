import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { Prisma } from "@/prisma/generated/client";
import type { DeliveryState, PaymentState } from "@/prisma/generated/enums";
import { readSearched, type Searched } from "./search-wish";

export const PAGE = 25;
const MOST_COUNTED = 1_000;

export type SearchWish = Searched & {
  merchantId: MerchantId;
  /** `next` of the page before. */
  after?: string;
};
export type FoundPayment = {
  id: string;
  createdAt: Date;
  state: PaymentState;
  amountYen: number;
  settleMethod: number | null;
  lastFour: string | null;
  lapsesAt: Date | null;
  orderNo: string;
  lines: unknown;
  delivery: { state: DeliveryState; attempts: number } | null;
};

/**
 * A page of a shop's transactions, newest first; looked for by the beginning of an order number they come in the order
 * of those. Keyset paging along an index, whatever the filters.
 */
export async function searchPayments(ctx: Context, asked: SearchWish, size = PAGE) {
  const wish = await whatIsMeant(ctx, asked);
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<FoundPayment[]>(pageOf(wish, now, size));
  const found = rows.slice(0, size);
  const last = rows.length > size ? found.at(-1) : undefined;
  return { found, next: last ? cursorOf(last, readSearched(wish, now).order) : null };
}

/** Up to seven digits alone begin an order number or, where none begins so, are an amount. */
async function whatIsMeant(ctx: Context, wish: SearchWish): Promise<SearchWish> {
  const q = (wish.q ?? "").normalize("NFKC").trim();
  if (!/^\d{1,7}$/.test(q)) return wish;
  const begins = { gte: q, lt: `${q}~` };
  const known = await ctx.db.checkout.findFirst({
    where: { merchantId: wish.merchantId, merchantOrderNo: begins },
    select: { id: true },
  });
  return known ? wish : { ...wish, q: `${q}円` };
}

/** The page's one statement. */
export function pageOf(wish: SearchWish, now: Date, size = PAGE): Prisma.Sql {
  const { order, where } = readSearched(wish, now);
  return Prisma.sql`
    SELECT p."id", p."createdAt", p."state", p."amountYen", p."settleMethod", p."lastFour", p."lapsesAt", c."merchantOrderNo" AS "orderNo", c."lines",
      (SELECT jsonb_build_object('state', d."state", 'attempts', d."attempts") FROM "Delivery" d
        WHERE d."checkoutId" = c."id" ORDER BY d."sequence" DESC LIMIT 1) AS "delivery"
    FROM "Payment" p JOIN "Checkout" c ON c."id" = p."checkoutId"
    WHERE ${Prisma.join([...where, ...from(wish.after, order)], " AND ")}
    ORDER BY ${ALONG[order]} LIMIT ${size + 1}`;
}

/** How many there are in all, counted up to a thousand. */
export async function countPayments(
  ctx: Context,
  wish: SearchWish,
): Promise<{ count: number; more: boolean }> {
  const { where } = readSearched(wish, ctx.now());
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "Payment" p JOIN "Checkout" c ON c."id" = p."checkoutId"
      WHERE ${Prisma.join(where, " AND ")} LIMIT ${MOST_COUNTED + 1}) matching`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}

const ALONG = {
  time: Prisma.sql`p."createdAt" DESC, p."id" DESC`,
  lapse: Prisma.sql`p."lapsesAt", p."id"`,
  "order-no": Prisma.sql`c."merchantOrderNo" DESC, p."createdAt" DESC, p."id" DESC`,
};
type Along = keyof typeof ALONG;

function cursorOf({ orderNo, createdAt, lapsesAt, id }: FoundPayment, order: Along): string {
  const at = order === "lapse" && lapsesAt ? lapsesAt : createdAt;
  const place = order === "order-no" ? [orderNo, at.getTime(), id] : [at.getTime(), id];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** A cursor that is none begins anew: it is a link's text, not a person's. */
function from(after: string | undefined, order: Along): Prisma.Sql[] {
  const place = readCursor(after);
  if (!place) return [];
  const [id, at, orderNo] = place;
  if (order === "lapse")
    return [Prisma.sql`(p."lapsesAt", p."id") > (${new Date(Number(at))}::timestamptz, ${id})`];
  if (order === "time")
    return [Prisma.sql`(p."createdAt", p."id") < (${new Date(Number(at))}::timestamptz, ${id})`];
  return [
    Prisma.sql`(c."merchantOrderNo", p."createdAt", p."id") < (${orderNo}, ${new Date(Number(at))}::timestamptz, ${id})`,
  ];
}

function readCursor(after: string | undefined): string[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(after ?? "", "base64url").toString());
    if (!Array.isArray(place) || place.length < 2) return null;
    const [id, at, orderNo = ""] = place.map(String).reverse();
    return Number.isFinite(Number(at)) ? [id ?? "", at ?? "", orderNo] : null;
  } catch {
    return null;
  }
}
