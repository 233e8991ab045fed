import { isSaleOpen } from "@/sandbox/carriers/sale-window";
import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

/** Cancels a carrier sale; no notification is sent (protocol § 16). */
export const m02: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [traderCode, orderNoItem],
  handle(world, { merchant, fields, now }) {
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (!trade) return refused("M022000001");
    if (trade.kind !== "carrier") return refused("M022000002");
    if (!isSaleOpen(trade, now)) return refused("M022000003");
    moveTrade(world, trade, 40, "M02", now, { cancelledAt: Number(now) });
    return accepted();
  },
};
