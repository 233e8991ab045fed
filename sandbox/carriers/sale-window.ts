import { endOfNextMonth } from "@/sandbox/world/japan-time";
import type { Trade } from "@/sandbox/world/records";

/** A sale can be cancelled or reduced until the end of the month after it, JST (protocol § 16). */
export function isSaleOpen(trade: Trade, now: Date): boolean {
  return trade.status === 31 && Number(now) < endOfNextMonth(trade.settledAt ?? 0);
}
