import type { Slip, Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { isBundled, isYamato, otherTradesOn } from "./slips";

const MOST_SLIPS = 99;
const MOST_ORDERS = 3;
const MOST_YEN = 300_000;

/** The limits of protocol § 10; answers the code after the function's div. */
export function refuseSlip(world: World, trade: Trade, slip: Slip): string | undefined {
  const others = isYamato(slip) ? otherTradesOn(world, slip.number, trade) : [];
  const own = trade.slips.some((known) => known.number === slip.number);
  if (own || others.some((other) => other.traderCode !== trade.traderCode)) return "2000001";
  if (trade.slips.length >= MOST_SLIPS) return "2000002";
  if (others.length === 0) return isBundled(world, trade) ? "2000006" : undefined;
  if (others.reduce((sum, other) => sum + other.price, trade.price) > MOST_YEN) return "2000003";
  if (others.length + 1 > MOST_ORDERS) return "2000004";
  // A parcel that has left cannot take another order, nor can an order be in two parcels.
  if (others.some((other) => other.status !== 30)) return "2000005";
  return trade.slips.length > 0 ? "2000006" : undefined;
}
