import { type Html, html } from "./html";

export function yen(amount: number): string {
  return `${amount.toLocaleString("ja-JP")}円`;
}

export function time(iso: string): Html {
  return html`<time datetime="${iso}">${toTheMinute.format(new Date(iso))}</time>`;
}

/** To the millisecond, for what is a proof. */
export function exactTime(iso: string): Html {
  return html`<time datetime="${iso}">${toTheMillisecond.format(new Date(iso))}</time>`;
}

const minute: Intl.DateTimeFormatOptions = {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
};

const toTheMinute = new Intl.DateTimeFormat("ja-JP", minute);
const toTheMillisecond = new Intl.DateTimeFormat("ja-JP", {
  ...minute,
  second: "2-digit",
  fractionalSecondDigits: 3,
});
