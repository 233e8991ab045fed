import { STATES } from "@/lib/payments/rules";
import { LAPSING, type Searched } from "@/lib/payments/search-wish";

export type Asked = Record<string, string | string[] | undefined>;
export const PERIODS = ["1", "7", "30", "90", "all"] as const;

/** The form as it was sent; a period is counted in days of Japan, today included. */
export function searchOf(
  asked: Asked,
  now: Date,
): Searched & { after?: string; period: (typeof PERIODS)[number] } {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name].trim().slice(0, 100) : "");
  const state = [...STATE_CODES, LAPSING].find((code) => code === text("state"));
  // What is about to lapse is 48 days old and more.
  const usual = state === LAPSING ? "all" : "7";
  const period = PERIODS.find((one) => one === text("period")) ?? usual;
  const method = /^\d{1,4}$/.test(text("method")) ? Number(text("method")) : undefined;
  return {
    period,
    q: text("q") || undefined,
    state,
    method,
    lastFour: /^\d{4}$/.test(text("lastFour")) ? text("lastFour") : undefined,
    from: period === "all" ? undefined : dayInJapan(now, 1 - Number(period)),
    after: text("after") || undefined,
  };
}

/** The outward codes, each once, in the order of a payment's life. */
export const STATE_CODES = [...new Set(Object.values(STATES).map(({ code }) => code))];

function dayInJapan(now: Date, later: number): string {
  return new Date(now.getTime() + 9 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);
}

/** The same search as a link's query, with something changed. */
export function queryOf(asked: Asked, changed: Record<string, string | null>): string {
  const kept = Object.entries({ ...asked, ...changed }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const query = new URLSearchParams(kept).toString();
  return query ? `?${query}` : "?";
}
