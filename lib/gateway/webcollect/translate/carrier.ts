import { timingSafeEqual } from "node:crypto";
import type { Carrier, CarrierReturn, StartCarrierWish } from "../../port";
import { checksum } from "../checksum";
import type { WireFields } from "../read-answer";
import { buyerNameOf, goodsNameOf } from "./wire-words";

/** M01 (protocol § 16). What is signed, in this order, is § 13's. */
export function carrierForm(
  wish: StartCarrierWish,
  contract: { traderCode: string; accessKey: string },
): WireFields {
  const signed = {
    carrier_code: CODES[wish.carrier],
    order_no: wish.orderNo,
    settle_price: String(wish.amountYen),
    buyer_name_kanji: buyerNameOf(wish.buyer.name),
    buyer_tel: wish.buyer.phone,
    buyer_email: wish.buyer.email,
    return_url_success: wish.successUrl,
    return_url_res: wish.resultUrl,
  };
  const check_sum = checksum("M01", contract.traderCode, ...Object.values(signed), contract.accessKey);
  const goods_name = goodsNameOf(wish.goodsName);
  return { ...signed, goods_name, return_url_failure: wish.failureUrl, check_sum };
}

/** What the browser brought back; null when it was not the gateway that signed it (protocol §§ 13, 16). */
export function readCarrierReturn(posted: WireFields, accessKey: string): CarrierReturn | null {
  const { return_code = "", error_code = "", return_date = "", order_no = "", check_sum = "" } = posted;
  const expected = checksum(return_code, error_code, return_date, order_no, accessKey);
  if (!order_no || !isSame(check_sum.toLowerCase(), expected)) return null;
  return { orderNo: order_no, accepted: return_code === "0" && error_code === "" };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const CODES: Record<Carrier, string> = { docomo: "51", au: "52", softbank: "53" };
