export type { BuyerId } from "@/lib/random-id";

export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
const CONFIRMED_MINUTES = 10;

/** Whether a step-up, or the sign-in itself, still counts. Real time. */
export function isConfirmed(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() < CONFIRMED_MINUTES * 60_000;
}

/** A session that nobody came back to for so many days has ended. */
export function isIdle(seenAt: Date, now: Date, days: number): boolean {
  return now.getTime() - seenAt.getTime() > days * 86_400_000;
}

/** What people type, as we keep it: full-width forms become plain, outer spaces go. */
function normalize(typed: string): string {
  return typed.normalize("NFKC").trim();
}

/** One mailbox, one buyer: addresses differ in case only by accident. */
export function normalizeEmail(typed: string): string {
  return normalize(typed).toLowerCase();
}

/** At most 64 characters of ASCII with a local and a domain part, as the gateway takes them (protocol § 5). */
export function isEmail(email: string): boolean {
  if (email.length > 64 || !/^[\x21-\x7e]*$/.test(email)) return false;
  return /^[^\s@<>"(),:;\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email);
}

/** Spaces, hyphens and full-width digits are forgiven; null when it is not six digits. */
export function readCode(typed: string): string | null {
  const digits = normalize(typed).replace(/[\s\p{Pd}ー]/gu, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

export type NameFault = "name-missing" | "name-long" | "name-half-kana";

/** Why a name cannot go to the gateway: at most 60 bytes of UTF-8, no half-width kana (protocol § 5). */
export function nameFault(name: string): NameFault | null {
  if (name === "") return "name-missing";
  if (/[\uFF61-\uFF9F]/.test(name)) return "name-half-kana";
  return new TextEncoder().encode(name).length > 60 ? "name-long" : null;
}

/** Full-width digits and every dash become plain; spaces and brackets go. */
export function normalizePhone(typed: string): string {
  return normalize(typed)
    .replace(/[\p{Pd}ー−]/gu, "-")
    .replace(/[\s()]/g, "");
}

/** 8–13 digits and hyphens (protocol § 5), at least eight of them digits. */
export function isPhone(phone: string): boolean {
  return /^[\d-]{8,13}$/.test(phone) && phone.replaceAll("-", "").length >= 8 && /^\d.*\d$/.test(phone);
}
