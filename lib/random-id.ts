import { randomBytes } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A buyer who is known to be signed in; only app/_server/session.ts mints it. */
export type BuyerId = string & { readonly buyerId: unique symbol };

/** 26 lower-case base32 characters: 130 random bits, safe in a URL. */
export function randomId(): string {
  return randomText(26).toLowerCase();
}

/** A gateway order number, ours for ever: KP (payment) or KR (registration) and 21 base32 characters. */
export function newOrderNo(kind: "KP" | "KR"): string {
  return kind + randomText(21);
}

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => BASE32[byte % 32]).join("");
}
