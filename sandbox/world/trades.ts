import { dueAt } from "@/sandbox/timed/due-at";
import type { Trade } from "./records";
import type { World } from "./world";

export function tradeKey(traderCode: string, orderNo: string): string {
  return `${traderCode}/${orderNo}`;
}

export function findTrade(world: World, traderCode: string, orderNo: string): Trade | undefined {
  return world.store.get("trades", tradeKey(traderCode, orderNo));
}

/** The only writer of trades. */
export function saveTrade(world: World, trade: Trade): Trade {
  world.store.put("trades", tradeKey(trade.traderCode, trade.orderNo), trade);
  indexTrade(world, trade);
  return trade;
}

/** Moves a trade to another status and writes the line of its history. */
export function moveTrade(
  world: World,
  trade: Trade,
  to: number,
  by: string,
  now: Date | number,
  changes: Partial<Trade> = {},
): Trade {
  const at = Number(now);
  const history = [...trade.history, { at, from: trade.status, to, by }];
  return saveTrade(world, { ...trade, changedAt: at, ...changes, status: to, history });
}

/** Rebuilds what is derived from trades: page ids and timed work. */
export function indexTrades(world: World): void {
  world.due.clear();
  world.pages.clear();
  world.preOrders.clear();
  for (const trade of world.store.all("trades").values()) indexTrade(world, trade);
}

function indexTrade(world: World, trade: Trade) {
  const key = tradeKey(trade.traderCode, trade.orderNo);
  const page = trade.challenge?.id ?? trade.carrier?.id;
  if (page) world.pages.set(page, key);
  if (trade.status === 5) world.preOrders.add(key);
  else world.preOrders.delete(key);
  const at = dueAt(trade);
  if (at !== undefined) world.due.push({ at, key });
}

export function nextSerial(world: World): number {
  const tradeSerial = (world.store.get("counters", "counters")?.tradeSerial ?? 0) + 1;
  world.store.put("counters", "counters", { tradeSerial });
  return tradeSerial;
}
