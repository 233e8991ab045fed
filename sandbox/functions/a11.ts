import { reauthorise } from "@/sandbox/charging/reauthorise";
import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { isNight } from "@/sandbox/checks/night-window";
import { accepted, refused } from "@/sandbox/gateway/reply";
import type { Trade } from "@/sandbox/world/records";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

/** Authorises again; from 30 the slips are dropped (protocol § 9). */
export const a11: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [traderCode, orderNoItem],
  handle(world, { merchant, fields, now }) {
    if (isNight(now)) return refused("A110000000");
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (!trade || !isAllowed(trade)) return refused("A112000002");
    const answer = reauthorise(world, trade, trade.price, Number(now));
    if (answer.type === "declined") return refused("A112000004", answer.credit);
    moveTrade(world, trade, 4, "A11", now, { ...answer.changes, slips: [], cancelledAt: undefined });
    return accepted();
  },
};

function isAllowed({ kind, status, slips }: Trade): boolean {
  if (kind !== "card") return false;
  return status === 4 || status === 40 || (status === 30 && slips.every((slip) => slip.service === "00"));
}
