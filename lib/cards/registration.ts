import { z } from "zod";
import { BRANDS } from "./rules";

/** As long as one gateway call lasts at most, and some: an older one ended with its process. */
export const CALL_LOST_AFTER_MS = 40_000;
/** How often an open 3-D Secure is looked at. */
export const CHALLENGE_LOOK_MS = 60_000;

/** What every step of a registration needs of its row. */
export const registrationRow = z.object({
  id: z.string(),
  userId: z.string(),
  orderNo: z.string(),
  cardRef: z.string(),
  cardId: z.string().nullable(),
  replacesCardId: z.string().nullable(),
  renews: z.boolean(),
  becomesMain: z.boolean(),
  brand: z.enum(BRANDS),
  nickname: z.string().nullable(),
  deviceHash: z.string().nullable(),
});
export type Registration = z.infer<typeof registrationRow>;

/** States in which an answer of the gateway may still decide. */
export const UNDECIDED = ["VERIFYING", "COMPLETING", "UNKNOWN"] as const;
/** States in which it may still come to something. */
export const OPEN = ["CLAIMED", "CHALLENGED", ...UNDECIDED] as const;

/** When something that must happen is tried again: 1, 2, 4 … s, at most hourly, without an end. */
export function tryAgainAt(tries: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** Math.min(tries, 12), 3600) * 1000);
}
