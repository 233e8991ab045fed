import { reauthorise } from "@/sandbox/charging/reauthorise";
import { notify } from "@/sandbox/notifications/notify";
import type { Trade } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import { moveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

/** Ten days before shipping the gateway authorises by itself and tells the merchant 4 or 15 (protocol § 8). */
export function authorisePreOrder(world: World, trade: Trade, at: number): void {
  const answer = reauthorise(world, trade, trade.price, at);
  const moved =
    answer.type === "approved"
      ? moveTrade(world, trade, 4, "pre-order", at, answer.changes)
      : moveTrade(world, trade, 15, "pre-order", at);
  notify(world, moved, readSwitches(world).resultUrl, at);
}
