import type { Slip, Trade } from "@/sandbox/world/records";
import { tradeKey } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const CANCELLED = 40;

/** The other trades that a Yamato slip covers; a cancelled one has left the parcel. */
export function otherTradesOn(world: World, slipNo: string, trade: Trade): Trade[] {
  const own = tradeKey(trade.traderCode, trade.orderNo);
  const keys = [...(world.slips.get(slipNo) ?? [])].filter((key) => key !== own);
  const trades = keys.flatMap((key) => world.store.get("trades", key) ?? []);
  return trades.filter((other) => other.status !== CANCELLED);
}

/** Several orders in one parcel: some slip of this order covers another order too. */
export function isBundled(world: World, trade: Trade): boolean {
  return trade.slips.some((slip) => isYamato(slip) && otherTradesOn(world, slip.number, trade).length > 0);
}

export function isYamato(slip: Slip): boolean {
  return slip.service === "00";
}

/** 12 digits; the first eleven modulo 7 are the twelfth (protocol § 10). */
export function hasYamatoCheckDigit(number: string): boolean {
  return Number(BigInt(number.slice(0, 11)) % 7n) === Number(number[11]);
}
