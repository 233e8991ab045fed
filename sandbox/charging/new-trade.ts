import { route } from "@/sandbox/cards/route";
import type { Call } from "@/sandbox/gateway/call";
import type { Presented, Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";

/** A card trade that nobody has heard of yet: it exists once it is saved. */
export function newTrade(world: World, call: Call, presented: Presented): Trade {
  return {
    traderCode: call.merchant.code,
    orderNo: call.fields("order_no"),
    serial: 0,
    kind: "card",
    function: call.div,
    deviceDiv: call.fields("device_div"),
    acceptedAt: Number(call.now),
    price: Number(call.fields("settle_price")),
    settleMethod: route(world, presented.card),
    status: 0,
    memberId: presented.holder?.memberId ?? "",
    payWay: String(Number(call.fields("pay_way"))),
    buyerEmail: call.fields("buyer_email"),
    approval: "",
    threeDCode: "",
    presented,
    slips: [],
    shippingDay: call.fields("scheduled_shipping_date"),
    history: [],
  };
}
