import { isSaleOpen } from "@/sandbox/carriers/sale-window";
import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import { atMost, digits, priceWithin, required } from "@/sandbox/checks/rules";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { CARD_CEILING_YEN } from "@/sandbox/world/merchants";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

/** Lowers the amount of a carrier sale; raising it is never possible (protocol § 16). */
export const m03: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    orderNoItem,
    item("04", "new_price", required, atMost(6), digits, priceWithin(CARD_CEILING_YEN)),
  ],
  handle(world, { merchant, fields, now }) {
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (trade?.kind !== "carrier" || !isSaleOpen(trade, now)) return refused("M032000001");
    const price = Number(fields("new_price"));
    if (price === trade.price) return refused("M032000002");
    if (price > trade.price) return refused("M032000003");
    moveTrade(world, trade, 31, "M03", now, { price });
    return accepted();
  },
};
