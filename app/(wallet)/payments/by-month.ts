import type { Lang } from "@/components/messages";
import type { PaymentInList } from "@/lib/payments/queries";
import { STATES } from "@/lib/payments/rules";

export type Month = { name: string; payments: PaymentInList[]; sumYen: number };

/** Groups by calendar month in Japan, in the order given. Only what was paid is summed. */
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
  return [...months].map(([name, inMonth]) => ({
    name,
    payments: inMonth,
    sumYen: inMonth.reduce((sum, { state, amountYen }) => sum + (STATES[state].paid ? amountYen : 0), 0),
  }));
}

/** The day of the month in Japan. */
export function dayOf(at: Date): number {
  return new Date(at.getTime() + 9 * 3_600_000).getUTCDate();
}
