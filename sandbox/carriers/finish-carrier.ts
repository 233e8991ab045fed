import { notify } from "@/sandbox/notifications/notify";
import type { Trade } from "@/sandbox/world/records";
import { moveTrade, saveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const SALE = "1234";
const CARRIER_ERROR = "0000";
const MOST_TRIES = 3;

/** One press on the carrier's page: a PIN, or Cancel (protocol § 16). */
export function answerCarrier(world: World, trade: Trade, answer: { pin?: string }, now: Date): Trade {
  const { carrier } = trade;
  if (trade.status !== 21 || !carrier) return trade;
  const pin = answer.pin?.trim().normalize("NFKC");
  if (pin === undefined) return finishCarrier(world, trade, 11, "cancelled", Number(now));
  if (pin === SALE) return finishCarrier(world, trade, 31, "approved", Number(now));
  if (pin === CARRIER_ERROR) return finishCarrier(world, trade, 13, "carrier-error", Number(now));
  const wrongTries = carrier.wrongTries + 1;
  const tried = { ...trade, carrier: { ...carrier, wrongTries } };
  if (wrongTries < MOST_TRIES) return saveTrade(world, tried);
  return finishCarrier(world, tried, 11, "wrong-pin", Number(now));
}

/** 31, 11 or 13, and the merchant is told. */
export function finishCarrier(world: World, trade: Trade, to: 31 | 11 | 13, by: string, at: number): Trade {
  const moved = moveTrade(world, trade, to, by, at, {
    ...(to === 31 ? { settledAt: at } : {}),
    ...(trade.carrier ? { carrier: { ...trade.carrier, finished: { as: to, at } } } : {}),
  });
  notify(world, moved, trade.carrier?.urls.result ?? "", at);
  return moved;
}
