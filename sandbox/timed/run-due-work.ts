import { finishCarrier } from "@/sandbox/carriers/finish-carrier";
import { sweepPasswords } from "@/sandbox/world/passwords";
import type { Trade } from "@/sandbox/world/records";
import { moveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import { authorisePreOrder } from "./authorise-pre-order";
import { dueAt } from "./due-at";

/** Does, in order of time, everything whose moment the clock has passed. */
export function runDueWork(world: World, now: Date): void {
  for (let due = world.due.takeDue(Number(now)); due; due = world.due.takeDue(Number(now))) {
    const trade = world.store.get("trades", due.key);
    // A trade that moved since has a newer entry in the heap.
    if (trade && dueAt(trade) === due.at) pass(world, trade, due.at);
  }
  sweepTokens(world, now);
  sweepPasswords(world, now);
}

function pass(world: World, trade: Trade, at: number) {
  if (trade.status === 5) authorisePreOrder(world, trade, at);
  if (trade.status === 21 && trade.kind === "carrier") finishCarrier(world, trade, 11, "page-expired", at);
  if (trade.status === 21 && trade.kind === "card") moveTrade(world, trade, 20, "challenge-expired", at);
  if (trade.status === 30) moveTrade(world, trade, 31, "shipped", at, { settledAt: at });
  if (trade.status === 4) moveTrade(world, trade, 40, "lapsed", at, { cancelledAt: at });
}

export const TOKEN_LIFE = 30 * 60_000;

/** Tokens are kept in order of issue, so the sweep stops at the first that still lives. */
function sweepTokens(world: World, now: Date) {
  for (const [key, token] of world.store.all("tokens")) {
    if (token.issuedAt + TOKEN_LIFE >= Number(now)) return;
    world.store.remove("tokens", key);
  }
}
