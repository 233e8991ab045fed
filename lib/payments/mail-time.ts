/** 「2026年11月24日 19:29」 or “24 November 2026 at 19:29”, in Japan's time. */
export function mailTime(at: Date, lang: "ja" | "en"): string {
  return new Intl.DateTimeFormat(lang === "ja" ? "ja-JP" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Tokyo",
  }).format(at);
}
