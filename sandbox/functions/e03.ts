import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import { cardOrderIn } from "@/sandbox/checks/order-state";
import { dayFormat, dayNotPast, required } from "@/sandbox/checks/rules";
import { notBeyond } from "@/sandbox/checks/shipping-day";
import type { Call } from "@/sandbox/gateway/call";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

/** Moves the shipping day of a pre-order (protocol § 10). */
export const e03: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    { ...orderNoItem, rules: [...orderNoItem.rules, cardOrderIn(5)] },
    item(
      "04",
      "scheduled_shipping_date",
      required,
      dayFormat("05"),
      dayNotPast("71"),
      notBeyond("72", approvedAt),
    ),
  ],
  handle(world, { merchant, fields, now }) {
    if (!merchant.optionService) return refused("E032000001");
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (!trade) throw new Error("item 03 lets nothing else pass");
    moveTrade(world, trade, 5, "E03", now, { shippingDay: fields("scheduled_shipping_date") });
    return accepted();
  },
};

function approvedAt({ merchant, fields, now }: Call, world: World): number {
  return findTrade(world, merchant.code, fields("order_no"))?.approvedAt ?? Number(now);
}
