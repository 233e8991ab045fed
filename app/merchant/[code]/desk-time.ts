const parts = {
  timeZone: "Asia/Tokyo",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
const short = new Intl.DateTimeFormat("ja-JP", parts);
const exact = new Intl.DateTimeFormat("ja-JP", { ...parts, second: "2-digit" });

/** 「11/24 19:29」 in Japan's time, as tables write it. */
export function deskTime(at: Date): string {
  return short.format(at);
}

/** With its seconds, as logs write it. */
export function exactTime(at: Date): string {
  return exact.format(at);
}
