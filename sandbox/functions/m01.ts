import { CARRIERS } from "@/sandbox/carriers/carriers";
import { openCarrierPage } from "@/sandbox/carriers/open-carrier-page";
import { goodsItem, traderCode } from "@/sandbox/checks/charge-items";
import { checksum } from "@/sandbox/checks/checksum";
import { item } from "@/sandbox/checks/item";
import * as rule from "@/sandbox/checks/rules";
import type { Call } from "@/sandbox/gateway/call";
import { refused } from "@/sandbox/gateway/reply";
import { CARD_CEILING_YEN } from "@/sandbox/world/merchants";
import { findTrade } from "@/sandbox/world/trades";
import type { ServedFunction } from "./served-function";

const returnUrl = (value: string) => (value.length > 200 ? "02" : undefined);
const https = (value: string) => (rule.isSecureUrl(value) ? undefined : "71");

/** Starts a carrier payment (protocol § 16). */
export const m01: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    item("03", "order_no", rule.required, rule.atMost(23), rule.orderNo),
    goodsItem("04"),
    item("05", "carrier_code", rule.required, rule.oneOf(...Object.keys(CARRIERS))),
    item(
      "06",
      "settle_price",
      rule.required,
      rule.atMost(7),
      rule.digits,
      rule.priceWithin(CARD_CEILING_YEN),
    ),
    item("07", "buyer_name_kanji", rule.required, rule.fullText("71"), rule.atMostBytes(60, "72")),
    item("08", "buyer_tel", rule.required, rule.between(8, 13), rule.phone),
    item("09", "buyer_email", rule.required, rule.atMost(64), rule.email),
    item("14", "return_url_success", rule.required, returnUrl, https),
    item("15", "return_url_failure", rule.required, returnUrl, https),
    item("17", "return_url_res", rule.required, returnUrl, https),
    item("18", "check_sum", rightChecksum),
  ],
  handle(world, call) {
    if (!call.merchant.carriers) return refused("M012000003");
    if (findTrade(world, call.merchant.code, call.fields("order_no"))) return refused("M012000005");
    return openCarrierPage(world, call);
  },
};

const SIGNED = [
  "function_div",
  "trader_code",
  "carrier_code",
  "order_no",
  "settle_price",
  "buyer_name_kanji",
  "buyer_tel",
  "buyer_email",
  "return_url_success",
  "return_url_res",
];

function rightChecksum(value: string, { fields, merchant }: Call) {
  if (value === "") return "01";
  return value === checksum(...SIGNED.map(fields), merchant.accessKey) ? undefined : "71";
}
