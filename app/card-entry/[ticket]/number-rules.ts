import valid from "card-validator";
import type { EntryReason } from "@/app/card-entry/host/entry-protocol";
import type { BrandWord } from "@/lib/cards/rules";

/** Full-width digits, spaces and every kind of hyphen are forgiven. */
export function plainDigits(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\p{Pd}ー−_.]/gu, "");
}

/** The brand while it is being typed; UNKNOWN until the first digits are clear. */
export function brandOfNumber(typed: string): BrandWord {
  const digits = plainDigits(typed);
  // card-validator misses this range of Diners.
  if (digits.startsWith("3095")) return "DINERS";
  return BRAND_OF_TYPE[valid.number(digits).card?.type ?? ""] ?? "UNKNOWN";
}

export function numberFault(typed: string): EntryReason | null {
  const digits = plainDigits(typed);
  if (digits === "") return "number-missing";
  if (!/^\d+$/.test(digits)) return "number-wrong";
  const length = LENGTH[brandOfNumber(digits)];
  if (digits.length < length.least) return "number-short";
  if (digits.length > length.most) return "number-long";
  return hasCheckDigit(digits) ? null : "number-wrong";
}

/** The historic test numbers of the gateway begin with zeros and carry no check digit (protocol § 21). */
function hasCheckDigit(digits: string): boolean {
  if (digits.startsWith("0000000000")) return true;
  const sum = [...digits]
    .toReversed()
    .map((digit, at) => (at % 2 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return sum % 10 === 0;
}

/** As printed on the card, for showing back what was understood. */
export function grouped(digits: string): string {
  const rest = digits.slice(4);
  const parts =
    LENGTH[brandOfNumber(digits)].most === 16
      ? (rest.match(/.{1,4}/g) ?? [])
      : [rest.slice(0, 6), rest.slice(6)];
  return [digits.slice(0, 4), ...parts].filter(Boolean).join(" ");
}

const BRAND_OF_TYPE: Partial<Record<string, BrandWord>> = {
  visa: "VISA",
  mastercard: "MASTERCARD",
  jcb: "JCB",
  "american-express": "AMEX",
  "diners-club": "DINERS",
};

/** The gateway takes at most 16 digits (protocol § 6.2). */
const LENGTH: Record<BrandWord, { least: number; most: number }> = {
  VISA: { least: 16, most: 16 },
  MASTERCARD: { least: 16, most: 16 },
  JCB: { least: 16, most: 16 },
  AMEX: { least: 15, most: 15 },
  DINERS: { least: 14, most: 14 },
  UNKNOWN: { least: 14, most: 16 },
};
