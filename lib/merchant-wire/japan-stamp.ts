/** yyyyMMddHHmmss of Japan, or nothing for a moment that has not come. */
export function japanStamp(at: Date | null | undefined): string {
  if (!at) return "";
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
}

/** yyyyMMdd of Japan. */
export function japanDay(at: Date | null | undefined): string {
  return japanStamp(at).slice(0, 8);
}
