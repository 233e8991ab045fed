import { startOfDay } from "@/sandbox/world/japan-time";
import type { Trade } from "@/sandbox/world/records";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHALLENGE_LIFE = 30 * MINUTE;
const CARRIER_LIFE = 60 * MINUTE;
const LAPSE_AFTER = 58 * DAY;

/** When time alone will move this trade, never before its last move; undefined when it will not (protocol § 15). */
export function dueAt(trade: Trade): number | undefined {
  const at = plannedAt(trade);
  return at === undefined ? undefined : Math.max(at, trade.history.at(-1)?.at ?? at);
}

function plannedAt(trade: Trade): number | undefined {
  if (trade.status === 21 && trade.carrier) return trade.carrier.openedAt + CARRIER_LIFE;
  if (trade.status === 5) return preOrderAt(trade);
  if (trade.status === 21 && trade.challenge) return trade.challenge.openedAt + CHALLENGE_LIFE;
  const [slip] = trade.slips;
  if (trade.status === 30 && slip) return slip.registeredAt + DAY;
  if (trade.status === 4 && trade.kind === "card" && trade.approvedAt) return trade.approvedAt + LAPSE_AFTER;
  return undefined;
}

/** 00:00 JST ten days before shipping. */
function preOrderAt({ shippingDay }: Trade): number | undefined {
  const shipping = startOfDay(shippingDay);
  return shipping === undefined ? undefined : shipping - 10 * DAY;
}
