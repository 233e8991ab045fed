import { randomInt } from "node:crypto";

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** e.g. HB-261124-7K3QZ9: the day in Japan and six letters that are hard to misread. */
export function orderNumber(now: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" }).format(now);
  const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `HB-${day.slice(2).replaceAll("-", "")}-${letters}`;
}
