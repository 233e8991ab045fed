import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import { cardOrderIn } from "@/sandbox/checks/order-state";
import { oneOf } from "@/sandbox/checks/rules";
import { slipNumber } from "@/sandbox/checks/slip-rules";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { refuseSlip } from "@/sandbox/shipping/refuse-slip";
import { publicOrigin } from "@/sandbox/world/public-origin";
import type { Slip } from "@/sandbox/world/records";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

/** Registers a slip, which asks for capture; F02 is the same for a caller known by password (protocol § 10). */
export const e01: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    { ...orderNoItem, rules: [...orderNoItem.rules, cardOrderIn(4, 30)] },
    item("04", "slip_no", slipNumber),
    item("05", "delivery_service_code", oneOf("00", "99")),
  ],
  handle(world, { div, merchant, fields, now }) {
    const trade = findTrade(world, merchant.code, fields("order_no"));
    if (!trade) throw new Error("item 03 lets nothing else pass");
    const service = fields("delivery_service_code") === "99" ? "99" : "00";
    const slip: Slip = { number: fields("slip_no"), service, registeredAt: Number(now) };
    const refusal = refuseSlip(world, trade, slip);
    if (refusal) return refused(div + refusal);
    const settled = service === "99" ? { settledAt: Number(now) } : {};
    moveTrade(world, trade, service === "99" ? 31 : 30, div, now, {
      slips: [...trade.slips, slip],
      ...settled,
    });
    return accepted(["slipUrlPc", `${publicOrigin(world)}/tracking/${encodeURIComponent(slip.number)}`]);
  },
};
