/** MMYY with a real month. */
export function isMonthYear(text: string): boolean {
  return /^(0[1-9]|1[0-2])\d\d$/.test(text);
}

/** Past when its month is before the one of `today` (yyyyMMdd). */
export function isPast(monthYear: string, today: string): boolean {
  return monthYear.slice(2) + monthYear.slice(0, 2) < today.slice(2, 6);
}
