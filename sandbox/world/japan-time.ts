const NINE_HOURS = 9 * 60 * 60 * 1000;

/** yyyyMMddHHmmss in JST (protocol § 3). */
export function stamp(at: Date | number): string {
  const shifted = new Date(Number(at) + NINE_HOURS);
  return shifted.toISOString().slice(0, 19).replace(/\D/g, "");
}

/** yyyyMMdd in JST. */
export function day(at: Date | number): string {
  return stamp(at).slice(0, 8);
}

/** 00:00 JST of a yyyyMMdd; undefined when there is no such day. */
export function startOfDay(text: string): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const at = Date.UTC(+text.slice(0, 4), +text.slice(4, 6) - 1, +text.slice(6, 8)) - NINE_HOURS;
  return day(at) === text ? at : undefined;
}

/** The same moment one second later, for a 14-digit stamp that has to move. */
export function oneSecondAfter(text: string): string {
  const at = startOfDay(text.slice(0, 8)) ?? 0;
  const seconds = +text.slice(8, 10) * 3600 + +text.slice(10, 12) * 60 + +text.slice(12, 14);
  return stamp(at + (seconds + 1) * 1000);
}

/** Hour of the day in JST, 0–23. */
export function hour(at: Date | number): number {
  return Number(stamp(at).slice(8, 10));
}

/** The first moment after the month that follows the given one, in JST. */
export function endOfNextMonth(at: Date | number): number {
  const text = stamp(at);
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) + 1, 1) - NINE_HOURS;
}
