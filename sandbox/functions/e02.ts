import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import { cardOrderIn } from "@/sandbox/checks/order-state";
import { atMost, required } from "@/sandbox/checks/rules";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { otherTradesOn } from "@/sandbox/shipping/slips";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

/** Removes a slip; with the last one the order is at 4 again (protocol § 10). */
export const e02: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    { ...orderNoItem, rules: [...orderNoItem.rules, cardOrderIn(4, 30, 31)] },
    item("04", "slip_no", required, atMost(23)),
  ],
  handle(world, { div, merchant, fields, now }) {
    const trade = findTrade(world, merchant.code, fields("order_no"));
    const slips = trade?.slips.filter((slip) => slip.number !== fields("slip_no"));
    if (!trade || !slips || slips.length === trade.slips.length) return refused(`${div}2000001`);
    if (trade.status === 31) return refused(`${div}2000002`);
    if (otherTradesOn(world, fields("slip_no"), trade).length > 0) return refused(`${div}2000003`);
    moveTrade(world, trade, slips.length === 0 ? 4 : 30, div, now, { slips });
    return accepted();
  },
};
