const parts = { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Tokyo" } as const;
/** Making one takes far longer than using it. */
const FORMATS = { ja: new Intl.DateTimeFormat("ja-JP", parts), en: new Intl.DateTimeFormat("en-GB", parts) };

/** 「2026年11月24日 19:29」 or “24 November 2026 at 19:29”, in Japan's time. */
export function mailTime(at: Date, lang: "ja" | "en"): string {
  return FORMATS[lang].format(at);
}
