import { indexNotifications } from "@/sandbox/notifications/notify";
import type { Tables } from "@/sandbox/world/records";
import { indexTrades } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const EMPTIED: (keyof Tables)[] = [
  "trades",
  "tokens",
  "holders",
  "switches",
  "next",
  "counters",
  "passwords",
  "notifications",
  "mails",
];

/** Empties trades, cards and tokens; restores clock and switches. */
export function reset(world: World): object {
  const { notificationSerial = 0 } = world.store.get("counters", "counters") ?? {};
  for (const table of EMPTIED) {
    for (const key of world.store.all(table).keys()) world.store.remove(table, key);
  }
  // An answer still under way finds no other notification under its number.
  world.store.put("counters", "counters", { tradeSerial: 0, notificationSerial });
  world.delivering.clear();
  indexTrades(world);
  indexNotifications(world);
  return { ok: true };
}
