import type { CompleteChallengeWish } from "../../port";
import type { WireFields } from "../read-answer";

/** A09: what the browser posted back, values untouched, under lower-case names (protocol § 7). */
export function challengeForm({ orderNo, challengeToken, returned }: CompleteChallengeWish): WireFields {
  const posted = RETURNED.flatMap((name) => {
    const value = returned[name] ?? (MAY_BE_EMPTY.has(name) ? "" : undefined);
    return value === undefined ? [] : [[name.toLowerCase().replace("3d_", "three_d_"), value]];
  });
  return { order_no: orderNo, ...Object.fromEntries(posted), three_d_token: challengeToken };
}

const RETURNED = [
  "COMP_CD",
  "TOKEN",
  "CARD_EXP",
  "ITEM_PRICE",
  "ITEM_TAX",
  "CUST_CD",
  "SHOP_ID",
  "TERM_CD",
  "CRD_RES_CD",
  "RES_VE",
  "RES_PA",
  "RES_CODE",
  "3D_INF",
  "3D_TRAN_ID",
  "SEND_DT",
  "HASH_VALUE",
];
const MAY_BE_EMPTY = new Set(["RES_VE", "RES_PA", "3D_INF"]);
