import { type Html, html } from "./html";

export function yen(amount: number): string {
  return `${amount.toLocaleString("ja-JP")}円`;
}

/** Japanese time to the millisecond, the exact instant beside it for machines. */
export function time(iso: string): Html {
  return html`<time datetime="${iso}">${japanTime.format(new Date(iso))}</time>`;
}

const japanTime = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});
