import { meansOf } from "@/lib/merchants/rules";
import { STATES } from "@/lib/payments/rules";
import type { Checkout, Merchant, Payment } from "@/prisma/generated/client";
import { type CheckoutWish, LAW_ITEMS, type Law, type LawItem } from "./schema";

/** A link that nobody uses dies after a day. */
export const LINK_MS = 24 * 3_600_000;

/** What a checkout is to its shop. `checking`: a payment is under way, so nothing may be changed or charged again. */
export type Standing = "open" | "checking" | "paid" | "expired" | "cancelled";

type Row = Pick<Checkout, "state" | "windowEndsAt" | "linkExpiresAt"> & {
  livePayment: Pick<Payment, "state"> | null;
};

export function standingOf(checkout: Row, now: Date): Standing {
  if (checkout.livePayment)
    return STATES[checkout.livePayment.state].paid ? "paid" : standingTaken(checkout.livePayment);
  if (checkout.state === "CANCELLED") return "cancelled";
  return checkout.state === "EXPIRED" || endsAt(checkout) <= now ? "expired" : "open";
}

/** Cancelled or lapsed after it was paid: the order stays taken for ever. */
function standingTaken({ state }: Pick<Payment, "state">): Standing {
  return state === "CANCELLED" || state === "LAPSED" ? "paid" : "checking";
}

/** Before the first press the link's own end, afterwards the end of the buyer's 30 minutes. */
export function endsAt(checkout: Pick<Checkout, "windowEndsAt" | "linkExpiresAt">): Date {
  return checkout.windowEndsAt ?? checkout.linkExpiresAt;
}

export type ContentFault =
  | { field: "amountYen" | "lines"; code: "over-ceiling" | "sum-differs" }
  | { field: `law.${LawItem}`; code: "law-missing" }
  | { field: "ways" | "payWays"; code: "way-not-allowed" };

/** What the shop's own rules say of a wish. */
export type ShopRules = Pick<Merchant, "strictLaw" | "ways" | "payWays">;

/** A strict shop's checkout says all six items; no shop's offers more than the shop allows at all. */
export function ruleFault({ law, ways, payWays }: CheckoutWish, rules: ShopRules): ContentFault | null {
  const [missing] = rules.strictLaw ? missingLaw(law ?? {}) : [];
  if (missing) return { field: `law.${missing}`, code: "law-missing" };
  if (ways?.some((way) => !rules.ways.includes(meansOf(way))))
    return { field: "ways", code: "way-not-allowed" };
  if (payWays?.some((way) => !rules.payWays.includes(way)))
    return { field: "payWays", code: "way-not-allowed" };
  return null;
}

/** The items that a checkout leaves unsaid: a strict shop may not, to others the console says so. */
function missingLaw(law: Law): LawItem[] {
  return LAW_ITEMS.filter((item) => !law[item]);
}

/** What the shapes alone cannot tell; `ceilingYen` is the contract's. */
export function contentFault(wish: CheckoutWish, ceilingYen: number): ContentFault | null {
  if (wish.amountYen > ceilingYen) return { field: "amountYen", code: "over-ceiling" };
  const sum = wish.lines.reduce((total, line) => total + line.quantity * line.unitPriceYen, 0);
  return sum === wish.amountYen ? null : { field: "lines", code: "sum-differs" };
}

/** Everything the shop asked for, in one order of keys, so that the same wish always has the same text. */
export function contentText(wish: CheckoutWish): string {
  return JSON.stringify([
    wish.orderNo,
    wish.amountYen,
    wish.lines.map((line) => [line.name, line.quantity, line.unitPriceYen]),
    [wish.buyer?.name ?? null, wish.buyer?.phone ?? null, wish.buyer?.email ?? null],
    wish.returnUrl,
    wish.cancelUrl,
    wish.resultUrl ?? null,
    ...MORE.flatMap((field) => (wish[field] === undefined ? [] : [[field, sorted(wish[field])]])),
  ]);
}

/** Added later: a wish without them keeps the text it had. */
const MORE = ["law", "ways", "payWays", "expiresIn", "failureUrl"] as const;

function sorted(value: NonNullable<CheckoutWish[(typeof MORE)[number]]>): unknown {
  if (typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) ? value.map(String).sort() : LAW_ITEMS.map((item) => value[item] ?? null);
}
