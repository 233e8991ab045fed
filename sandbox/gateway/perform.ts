import { setTimeout as pause } from "node:timers/promises";
import { checkItems } from "@/sandbox/checks/check-items";
import type { ServedFunction } from "@/sandbox/functions/served-function";
import { tokenFaults } from "@/sandbox/functions/token-messages";
import type { NextAnswer } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import { tradeKey } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import type { Call } from "./call";
import { type Reply, refused } from "./reply";
import { takeNext } from "./take-next";

export interface Performed {
  reply: Reply;
  /** What the control door wants done to the answer's form. */
  spoil?: "garbled-xml" | "http-500";
}

/** Parameters, locks, then the function; a forced answer comes in between (protocol § 21.6). */
export async function perform(world: World, served: ServedFunction, call: Call): Promise<Performed> {
  const working = world.inFlight.get(call.merchant.code) ?? 0;
  if (working >= readSwitches(world).inFlightLimit) return { reply: refused("Z012000006") };
  const faults = checkItems(served.items, call, world);
  if (faults.length > 0) {
    return {
      reply: served.answersJson ? tokenFaults(faults) : refused(faults[0]?.errorCode ?? "Z019999999"),
    };
  }
  const order = served.changesOrder ? tradeKey(call.merchant.code, call.fields("order_no")) : undefined;
  if (order && world.busyOrders.has(order)) return { reply: refused("Z012000004") };

  world.inFlight.set(call.merchant.code, working + 1);
  if (order) world.busyOrders.add(order);
  try {
    return await forcedOrOwn(world, served, call);
  } finally {
    if (order) world.busyOrders.delete(order);
    world.inFlight.set(call.merchant.code, (world.inFlight.get(call.merchant.code) ?? 1) - 1);
  }
}

async function forcedOrOwn(world: World, served: ServedFunction, call: Call): Promise<Performed> {
  const next = takeNext(world, call);
  if (next) return forcedByDoor(world, served, call, next);
  const forced = call.fields("reserve_1");
  if (/^[A-Z]\d{9}$/.test(forced)) return { reply: refused(forced, isRefusal(forced) ? "G12" : undefined) };
  return { reply: await own(world, served, call) };
}

async function forcedByDoor(
  world: World,
  served: ServedFunction,
  call: Call,
  next: NextAnswer,
): Promise<Performed> {
  switch (next.outcome) {
    case "error":
      served.force?.(world, call, next.errorCode ?? "");
      return { reply: refused(next.errorCode ?? "Z019999999", next.creditErrorCode) };
    case "timeout-before":
      return { reply: { type: "lost" } };
    case "http-500":
      return { reply: refused("Z019999999"), spoil: "http-500" };
    case "timeout-after":
      await own(world, served, call);
      return { reply: { type: "lost" } };
    case "garbled-xml":
      return { reply: await own(world, served, call), spoil: "garbled-xml" };
    case "delay":
      await pause(next.ms ?? 1000);
      return { reply: await own(world, served, call) };
  }
}

/** The order stays locked until what was decided is on disk. */
async function own(world: World, served: ServedFunction, call: Call): Promise<Reply> {
  const reply = await served.handle(world, call);
  await world.store.flushed();
  return reply;
}

/** The codes with which an issuer refuses (protocol § 21.4). */
function isRefusal(code: string): boolean {
  return REFUSALS.includes(code);
}

const REFUSALS = [
  "A082000010",
  "A092000005",
  "A012060001",
  "A022030001",
  "A044000001",
  "A076000001",
  "A112000004",
];
