import { isMonthYear, isPast } from "@/sandbox/cards/expiry";
import { day, startOfDay } from "@/sandbox/world/japan-time";
import type { Rule } from "./item";

export const required: Rule = (value) => (value === "" ? "01" : undefined);

/** A rule for values that are there; empty ones are the business of `required`. */
function present(code: string, good: (value: string) => boolean): Rule {
  return (value) => (value === "" || good(value) ? undefined : code);
}

export const atMost = (length: number) => present("02", (value) => [...value].length <= length);
export const exactly = (length: number) => present("02", (value) => value.length === length);
export const between = (least: number, most: number) =>
  present("02", (value) => value.length >= least && value.length <= most);
export const atMostBytes = (bytes: number, code = "02") =>
  present(code, (value) => Buffer.byteLength(value) <= bytes);
export const only = (pattern: RegExp, code = "04") => present(code, (value) => pattern.test(value));
export const oneOf = (...values: string[]) => present("06", (value) => values.includes(value));

export const digits = only(/^\d+$/);
export const alphanumeric = only(/^[0-9A-Za-z]+$/);
export const orderNo = only(/^[0-9A-Z#\-*/<>:@]+$/);
export const cardOwner = only(/^[A-Za-z\-., ]+$/);
export const phone = only(/^[\d-]+$/);

/** No control characters, nothing that was not UTF-8. */
const ILLEGIBLE = /[\p{Cc}\ufffd]/u;
export const legible = (code: string) => present(code, (value) => !ILLEGIBLE.test(value));
/** Nor half-width kana: a buyer's name takes none (protocol § 5). */
export const fullText = (code: string) =>
  present(code, (value) => !ILLEGIBLE.test(value) && !/[\uff61-\uff9f]/.test(value));

export const monthYear = present("05", isMonthYear);
export const notPast: Rule = (value, call) =>
  value !== "" && isPast(value, day(call.now)) ? "71" : undefined;
export const fourteenDigits = present("05", (value) => /^\d{14}$/.test(value));
export const dayFormat = (code: string) => present(code, (value) => startOfDay(value) !== undefined);
export const dayNotPast =
  (code: string): Rule =>
  (value, call) =>
    value !== "" && value < day(call.now) ? code : undefined;

export const priceWithin =
  (ceiling: number): Rule =>
  (value) => {
    if (Number(value) < 1) return "71";
    return Number(value) > ceiling ? "72" : undefined;
  };

export const email: Rule = (value) => {
  if (!/^[\x21-\x7e]+$/.test(value) || value.split("@").length !== 2) return "71";
  const [local, domain] = value.split("@");
  return local === "" || domain === "" ? "72" : undefined;
};

/** https; the sandbox also takes http for loopback host names (protocol § 7). */
export const secureUrl = present("73", isSecureUrl);

export function isSecureUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
