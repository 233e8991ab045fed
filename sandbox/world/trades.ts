import { dueAt } from "@/sandbox/timed/due-at";
import type { Counters, Trade } from "./records";
import type { World } from "./world";

export function tradeKey(traderCode: string, orderNo: string): string {
  return `${traderCode}/${orderNo}`;
}

export function findTrade(world: World, traderCode: string, orderNo: string): Trade | undefined {
  return world.store.get("trades", tradeKey(traderCode, orderNo));
}

/** The only writer of trades. */
export function saveTrade(world: World, trade: Trade): Trade {
  const before = findTrade(world, trade.traderCode, trade.orderNo);
  for (const slip of before?.slips ?? []) {
    world.slips.get(slip.number)?.delete(tradeKey(trade.traderCode, trade.orderNo));
  }
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
  return saveTrade(world, { ...trade, ...changes, status: to, history });
}

/** Rebuilds what is derived from trades: page ids and timed work. */
export function indexTrades(world: World): void {
  world.due.clear();
  world.pages.clear();
  world.slips.clear();
  world.preOrders.clear();
  for (const trade of world.store.all("trades").values()) indexTrade(world, trade);
}

function indexTrade(world: World, trade: Trade) {
  const key = tradeKey(trade.traderCode, trade.orderNo);
  const page = trade.challenge?.id ?? trade.carrier?.id;
  if (page) world.pages.set(page, key);
  for (const slip of trade.slips) if (slip.service === "00") indexSlip(world, slip.number, key);
  if (trade.status === 5) world.preOrders.add(key);
  else world.preOrders.delete(key);
  const at = dueAt(trade);
  if (at !== undefined) world.due.push({ at, key });
}

function indexSlip(world: World, slipNo: string, key: string) {
  const keys = world.slips.get(slipNo);
  if (keys) keys.add(key);
  else world.slips.set(slipNo, new Set([key]));
}

export function nextSerial(world: World, counter: keyof Counters = "tradeSerial"): number {
  const counters = world.store.get("counters", "counters") ?? { tradeSerial: 0, notificationSerial: 0 };
  const serial = counters[counter] + 1;
  world.store.put("counters", "counters", { ...counters, [counter]: serial });
  return serial;
}
