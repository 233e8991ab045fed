import { reauthorise } from "@/sandbox/charging/reauthorise";
import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import { isNight } from "@/sandbox/checks/night-window";
import { atMost, digits, priceWithin, required } from "@/sandbox/checks/rules";
import type { Call } from "@/sandbox/gateway/call";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { isBundled } from "@/sandbox/shipping/slips";
import { CARD_CEILING_YEN } from "@/sandbox/world/merchants";
import type { Trade } from "@/sandbox/world/records";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

const CHANGEABLE = [4, 5, 30, 31];

/** Authorises the new amount, then cancels the old one; the halves fail separately (protocol § 9). */
export const a07: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    orderNoItem,
    item("04", "new_price", required, atMost(7), digits, priceWithin(CARD_CEILING_YEN)),
  ],
  handle(world, call) {
    if (isNight(call.now)) return refused("A070000000");
    if (!call.merchant.amountChange) return refused("A072000001");
    const trade = findTrade(world, call.merchant.code, call.fields("order_no"));
    if (!trade || !isChangeable(trade)) return refused("A073000001");
    if (isBundled(world, trade)) return refused("A073000002");
    const price = Number(call.fields("new_price"));
    if (price === trade.price) return refused("A074000001");
    const answer = reauthorise(world, trade, price, Number(call.now));
    if (answer.type === "declined") {
      failHalf(world, trade, call, trade.price);
      return refused("A076000001", answer.credit);
    }
    moveTrade(world, trade, trade.status, "A07", call.now, answer.changes);
    return accepted();
  },
  /** A forced A076 or A077 leaves what the real failure would leave. */
  force(world, call, errorCode) {
    const trade = findTrade(world, call.merchant.code, call.fields("order_no"));
    if (!trade || !isChangeable(trade)) return;
    if (errorCode === "A076000001") failHalf(world, trade, call, trade.price);
    if (errorCode === "A077000001") failHalf(world, trade, call, Number(call.fields("new_price")));
  },
};

function isChangeable(trade: Trade): boolean {
  return trade.kind === "card" && CHANGEABLE.includes(trade.status);
}

/** Status 17, but 31 stays 31; the price is the old one after A076, the new one after A077. */
function failHalf(world: World, trade: Trade, call: Call, price: number) {
  moveTrade(world, trade, trade.status === 31 ? 31 : 17, "A07", call.now, { price });
}
