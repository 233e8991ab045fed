import type { NextAnswer } from "@/sandbox/world/records";
import { findTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import type { Call } from "./call";

const KEY = "next";

/** The first answer that the control door ordered for a request like this one; it is used up. */
export function takeNext(world: World, call: Call): NextAnswer | undefined {
  const waiting = world.store.get("next", KEY) ?? [];
  const found = waiting.find((next) => matches(world, next, call));
  if (!found) return undefined;
  const left = waiting.map((next) => (next === found ? { ...next, times: next.times - 1 } : next));
  world.store.put(
    "next",
    KEY,
    left.filter((next) => next.times > 0),
  );
  return found;
}

export function addNext(world: World, next: NextAnswer): void {
  world.store.put("next", KEY, [...(world.store.get("next", KEY) ?? []), next]);
}

function matches(world: World, next: NextAnswer, call: Call): boolean {
  if (next.function !== undefined && next.function !== call.div) return false;
  if (next.orderNo !== undefined && next.orderNo !== call.fields("order_no")) return false;
  return next.buyerEmail === undefined || next.buyerEmail === emailOf(world, next, call);
}

/** With a function named, a later call about the buyer's order counts as the buyer's too. */
function emailOf(world: World, next: NextAnswer, call: Call): string | undefined {
  const sent = call.fields("buyer_email");
  if (sent !== "" || next.function === undefined) return sent;
  return findTrade(world, call.merchant.code, call.fields("order_no"))?.buyerEmail;
}
