import { numberOf } from "@/sandbox/cards/number-of";
import { checksum } from "@/sandbox/checks/checksum";
import { stamp } from "@/sandbox/world/japan-time";
import type { Challenge, Trade } from "@/sandbox/world/records";

type Result = NonNullable<Challenge["result"]>;

/** What the browser posts to trader_ec_url, items 04–19 in order (protocol § 7). */
export function postBack(trade: Trade, { passed, at }: Result, secret: string): Record<string, string> {
  const values: [string, string][] = [
    ["COMP_CD", String(trade.settleMethod).padStart(4, "0")],
    [trade.function === "A01" ? "CARD_NO" : "TOKEN", tokenOrNumber(trade)],
    ["CARD_EXP", trade.presented?.card.expiry ?? ""],
    ["ITEM_PRICE", String(trade.price)],
    ["ITEM_TAX", "0"],
    ["CUST_CD", String(trade.serial).padStart(10, "0")],
    ["SHOP_ID", trade.traderCode],
    ["TERM_CD", "00001"],
    ["CRD_RES_CD", "000000"],
    ["RES_VE", "Y"],
    ["RES_PA", passed ? "Y" : "N"],
    ["RES_CODE", passed ? "0001" : "0002"],
    ["3D_INF", ""],
    ["3D_TRAN_ID", stamp(at) + String(trade.serial % 1_000_000).padStart(6, "0")],
    ["SEND_DT", stamp(at)],
  ];
  return Object.fromEntries([...values, ["HASH_VALUE", hash(values, secret)]]);
}

/** A01's number is worked out again rather than kept: only test cards exist here. */
function tokenOrNumber({ function: div, presented, challenge }: Trade): string {
  return div === "A01" && presented ? numberOf(presented.card) : (challenge?.token ?? "");
}

function hash(values: [string, string][], secret: string): string {
  return checksum(...values.map(([, value]) => value), secret);
}
