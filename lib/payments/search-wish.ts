import type { MerchantId } from "@/lib/merchants/rules";
import { Prisma } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { STATES } from "./rules";

/** What a person at the desk looks for; what cannot be understood is not looked for. */
export type Searched = {
  /** The beginning of an order number, or an amount: 「4,180円」 or “¥4,180”. */
  q?: string;
  /** From 00:00 JST of this day, to the end of that one: `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** The outward code of `STATES`, or `LAPSING`. */
  state?: string;
  method?: number;
  lastFour?: string;
};
type Order = "time" | "order-no" | "lapse";

/** Authorisations whose 58 days end within ten, the most urgent first. */
export const LAPSING = "lapsing";
const LAPSE_WARNING_MS = 10 * 86_400_000;

type Read = { order: Order; where: Prisma.Sql[] };

/** The conditions in SQL, and along which index the page is read. */
export function readSearched(wish: Searched & { merchantId: MerchantId }, now: Date): Read {
  const q = (wish.q ?? "").normalize("NFKC").trim().toUpperCase();
  const amount = amountIn(q);
  const lapsing = wish.state === LAPSING;
  const order: Order = q && amount === null ? "order-no" : lapsing ? "lapse" : "time";
  const states = statesOf(wish.state);
  const where = [
    order !== "order-no"
      ? Prisma.sql`p."merchantId" = ${wish.merchantId}`
      : Prisma.sql`c."merchantId" = ${wish.merchantId} AND p."merchantId" = ${wish.merchantId} AND c."merchantOrderNo" >= ${q} AND c."merchantOrderNo" < ${`${q}~`}`,
    amount !== null && Prisma.sql`p."amountYen" = ${amount}`,
    states.length > 0 && Prisma.sql`p."state" IN (${Prisma.join(states.map(inSql))})`,
    lapsing && aboutToLapse(now),
    wish.method !== undefined && Prisma.sql`p."settleMethod" = ${wish.method}`,
    wish.lastFour && Prisma.sql`p."lastFour" = ${wish.lastFour}`,
    day(wish.from) && Prisma.sql`p."createdAt" >= ${day(wish.from)}::timestamptz`,
    day(wish.to) && Prisma.sql`p."createdAt" < ${day(wish.to, 1)}::timestamptz`,
  ];
  return { order, where: where.filter((condition) => condition instanceof Prisma.Sql) };
}

/** Of a payment `p`. */
export function aboutToLapse(now: Date): Prisma.Sql {
  const by = new Date(now.getTime() + LAPSE_WARNING_MS);
  return Prisma.sql`p."state" = 'AUTHORIZED' AND p."lapsesAt" <= ${by}::timestamptz`;
}

/** An amount is written with 円, ¥ or a comma; digits alone begin an order number. */
function amountIn(q: string): number | null {
  const written = /^[¥\\]?(\d{1,3}(?:,?\d{3})*)円?$/.exec(q);
  if (!written?.[1] || /^\d+$/.test(q)) return null;
  const yen = Number(written[1].replaceAll(",", ""));
  return yen <= 9_999_999 ? yen : null;
}

function statesOf(code: string | undefined): PaymentState[] {
  return (Object.keys(STATES) as PaymentState[]).filter((state) => STATES[state].code === code);
}

function inSql(state: PaymentState): Prisma.Sql {
  return Prisma.sql`${state}::"PaymentState"`;
}

function day(text: string | undefined, later = 0): Date | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at + later * 86_400_000);
}
