import type { CardRegistration } from "@/prisma/generated/client";

/** As long as one gateway call lasts at most, and some: an older one ended with its process. */
export const CALL_LOST_AFTER_MS = 40_000;
/** How often an open 3-D Secure is looked at. */
export const CHALLENGE_LOOK_MS = 60_000;

export type Registration = Pick<
  CardRegistration,
  "id" | "userId" | "orderNo" | "cardRef" | "cardId" | "nickname" | "deviceHash"
>;

/** States in which an answer of the gateway may still decide. */
export const UNDECIDED = ["VERIFYING", "COMPLETING", "UNKNOWN"] as const;

/** When something that must happen is tried again: 1, 2, 4 … s, at most hourly, without an end. */
export function tryAgainAt(tries: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** Math.min(tries, 12), 3600) * 1000);
}
