/** 「2026年11月24日 19:29」 or “24 Nov 2026, 19:29”, always in Japan's time. */
export function wordsForTime(at: Date, lang: "ja" | "en"): string {
  return formats[lang].format(at);
}

const parts = {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
const formats = {
  ja: new Intl.DateTimeFormat("ja-JP", { ...parts, month: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { ...parts, month: "short" }),
};
