import { randomInt } from "node:crypto";
import { z } from "zod";
import type { CardRef } from "../port";

/** Whose cards they are at the gateway. Each kept card is a holder of its own (protocol § 23). */
export type Holder = { memberId: string; authenticationKey: string };

/** Random alphanumerics only: the gateway refuses symbols (protocol § 8). */
export function newCardRef(): CardRef {
  const holder: Holder = { memberId: `kp${alphanumerics(30)}`, authenticationKey: alphanumerics(8) };
  return JSON.stringify(holder) as CardRef;
}

export function readCardRef(ref: CardRef): Holder {
  return holder.parse(JSON.parse(ref));
}

const holder = z.object({
  memberId: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  authenticationKey: z.string().regex(/^[0-9A-Za-z]{1,8}$/),
});

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function alphanumerics(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
