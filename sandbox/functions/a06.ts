import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

const CANCELLABLE = [4, 5, 15, 17, 30];

/** Cancels a card payment (protocol § 9). */
export const a06: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [traderCode, orderNoItem],
  handle(world, { merchant, fields, now }) {
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (!trade) return refused("A062010001");
    if (trade.kind !== "card") return refused("A062010002");
    if (trade.status === 31) return refused("A062010004");
    if (!CANCELLABLE.includes(trade.status)) return refused("A062010003");
    moveTrade(world, trade, 40, "A06", now, { cancelledAt: Number(now) });
    return accepted();
  },
};
