import type { EntryReason } from "@/app/card-entry/host/entry-protocol";
import type { BrandWord } from "@/lib/cards/rules";
import { plainDigits } from "./number-rules";

/** The current month in Japan, by the installation's clock. */
export type Month = { year: number; month: number };

/** Letters, spaces and `- . ,` of at most 25 (protocol § 6.2); full-width and small letters are forgiven. */
export function plainName(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/['’]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();
}

export function nameFault(typed: string): EntryReason | null {
  const name = plainName(typed);
  if (name === "") return "name-missing";
  if (!/^[A-Z][A-Z \-.,]*$/.test(name)) return "name-letters";
  return name.length > 25 ? "name-long" : null;
}

/** 「10/30」「10／2030」「1030」「102030」「1/30」; null when it is none of these. */
export function readExpiry(typed: string): Month | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[\p{Pd}ー−.月]/gu, "/")
    .replace(/年/g, "");
  const parts = /^(\d{1,2})\/(\d{2}|\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2}|\d{4})$/.exec(plain);
  const [, month = "", year = ""] = parts ?? [];
  const read = { month: Number(month), year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  return read.month >= 1 && read.month <= 12 ? read : null;
}

export function expiryFault(typed: string, now: Month): EntryReason | null {
  if (typed.trim() === "") return "expiry-missing";
  const expiry = readExpiry(typed);
  if (!expiry || expiry.year > now.year + MOST_YEARS) return "expiry-malformed";
  const months = (expiry.year - now.year) * 12 + expiry.month - now.month;
  return months < 0 ? "expiry-past" : null;
}

/** Four digits on the front of an Amex, three on the back of every other; either while the brand is not known. */
export function codeFault(typed: string, brand: BrandWord): EntryReason | null {
  const code = plainDigits(typed);
  if (code === "") return "code-missing";
  if (brand === "AMEX") return /^\d{4}$/.test(code) ? null : "code-four";
  if (brand === "UNKNOWN" && /^\d{4}$/.test(code)) return null;
  return /^\d{3}$/.test(code) ? null : "code-three";
}

const MOST_YEARS = 20;
