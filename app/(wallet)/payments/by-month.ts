import type { Lang } from "@/components/messages";
import type { PaymentInList } from "@/lib/payments/queries";
import { STATES } from "@/lib/payments/rules";

export type Month = { name: string; payments: PaymentInList[]; paid: number; sumYen: number };

/** Groups by calendar month in Japan, in the order given. Only what was paid is counted and summed. */
export function byMonth(payments: PaymentInList[], lang: Lang): Month[] {
  const format = new Intl.DateTimeFormat(lang === "ja" ? "ja-JP" : "en-GB", {
    year: "numeric",
    month: "long",
    timeZone: "Asia/Tokyo",
  });
  const months = new Map<string, PaymentInList[]>();
  for (const payment of payments) {
    const name = format.format(payment.startedAt);
    months.set(name, [...(months.get(name) ?? []), payment]);
  }
  return [...months].map(([name, inMonth]) => {
    const paid = inMonth.filter(({ state }) => STATES[state].paid);
    const sumYen = paid.reduce((sum, { amountYen }) => sum + amountYen, 0);
    return { name, payments: inMonth, paid: paid.length, sumYen };
  });
}

/** The day of the month in Japan. */
export function dayOf(at: Date): number {
  return new Date(at.getTime() + 9 * 3_600_000).getUTCDate();
}
