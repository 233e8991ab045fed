import { CARD_CEILING_YEN } from "@/sandbox/world/merchants";
import { item } from "./item";
import {
  atMost,
  atMostBytes,
  between,
  digits,
  email,
  fullText,
  legible,
  oneOf,
  only,
  orderNo,
  phone,
  priceWithin,
  required,
} from "./rules";

export const traderCode = item("02", "trader_code");
export const orderNoItem = item("03", "order_no", required, atMost(23), orderNo);

/** Items 03–08 of A08 and A01 (protocol § 6.1). */
export function buyerItems(...devices: string[]) {
  return [
    item("03", "device_div", required, oneOf(...devices)),
    item("04", "order_no", required, atMost(23), orderNo),
    item("05", "settle_price", required, atMost(7), digits, priceWithin(CARD_CEILING_YEN)),
    item("06", "buyer_name_kanji", required, fullText("71"), atMostBytes(60, "72")),
    item("07", "buyer_tel", required, between(8, 13), phone),
    item("08", "buyer_email", required, atMost(64), email),
  ];
}

const PAY_WAYS = ["1", "2", "3", "5", "6", "10", "12", "15", "18", "20", "24", "0"];

export function payWayItem(number: string) {
  const withZero = PAY_WAYS.map((way) => way.padStart(2, "0"));
  return item(number, "pay_way", required, atMost(2), digits, oneOf(...PAY_WAYS, ...withZero));
}

export function goodsItem(number: string) {
  return item(number, "goods_name", legible("04"), atMostBytes(600));
}

export function companyCodeItem(number: string, code: string) {
  return item(number, "card_code_api", only(/^0?[1-9]$|^1[0-2]$/, code));
}
