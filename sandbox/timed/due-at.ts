import type { Trade } from "@/sandbox/world/records";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const CHALLENGE_LIFE = 30 * MINUTE;
export const LAPSE_AFTER = 58 * DAY;

/** When time alone will move this trade; undefined when it will not (protocol § 15). */
export function dueAt(trade: Trade): number | undefined {
  if (trade.status === 21 && trade.challenge) return trade.challenge.openedAt + CHALLENGE_LIFE;
  const [slip] = trade.slips;
  if (trade.status === 30 && slip) return slip.registeredAt + DAY;
  if (trade.status === 4 && trade.kind === "card" && trade.approvedAt) return trade.approvedAt + LAPSE_AFTER;
  return undefined;
}
