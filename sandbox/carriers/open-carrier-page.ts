import { randomBytes } from "node:crypto";
import { selfSubmitting } from "@/sandbox/charging/open-challenge";
import type { Call } from "@/sandbox/gateway/call";
import { accepted, type Reply } from "@/sandbox/gateway/reply";
import { publicOrigin } from "@/sandbox/world/public-origin";
import type { Trade } from "@/sandbox/world/records";
import { moveTrade, nextSerial } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

/** Status 21, and a form that takes the buyer to the carrier (protocol § 16). */
export function openCarrierPage(world: World, call: Call): Reply {
  const id = randomBytes(12).toString("hex");
  moveTrade(world, newTrade(call, id, nextSerial(world)), 21, "M01", call.now);
  const address = `${publicOrigin(world)}/carrier/${call.fields("carrier_code")}/${id}`;
  return accepted(["redirectHtml", { markup: selfSubmitting(address) }]);
}

function newTrade({ merchant, fields, now }: Call, id: string, serial: number): Trade {
  return {
    traderCode: merchant.code,
    orderNo: fields("order_no"),
    serial,
    kind: "carrier",
    function: "M01",
    deviceDiv: "",
    acceptedAt: Number(now),
    price: Number(fields("settle_price")),
    settleMethod: Number(fields("carrier_code")),
    status: 0,
    memberId: "",
    payWay: "",
    buyerEmail: fields("buyer_email"),
    approval: "",
    threeDCode: "",
    slips: [],
    shippingDay: "",
    history: [],
    carrier: {
      id,
      goodsName: fields("goods_name"),
      openedAt: Number(now),
      wrongTries: 0,
      urls: {
        success: fields("return_url_success"),
        failure: fields("return_url_failure"),
        result: fields("return_url_res"),
      },
    },
  };
}
