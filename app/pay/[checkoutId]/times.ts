import type { Lang } from "@/components/messages";

const JST = "Asia/Tokyo";

/** 「19:58」 in Japan. */
export function clockTime(at: Date): string {
  return new Intl.DateTimeFormat("ja-JP", { hour: "2-digit", minute: "2-digit", timeZone: JST }).format(at);
}

/** 「2026年11月24日 19:29」 in Japan. */
export function fullTime(at: Date, lang: Lang): string {
  const date = new Intl.DateTimeFormat(lang === "ja" ? "ja-JP" : "en-GB", {
    dateStyle: "long",
    timeZone: JST,
  }).format(at);
  return `${date} ${clockTime(at)}`;
}

/** 「19:58」 today, else with the date: 「11/25 19:58」. */
export function untilTime(at: Date, now: Date): string {
  const day = new Intl.DateTimeFormat("ja-JP", { month: "numeric", day: "numeric", timeZone: JST });
  return day.format(at) === day.format(now) ? clockTime(at) : `${day.format(at)} ${clockTime(at)}`;
}
