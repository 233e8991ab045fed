import { traderCode } from "./charge-items";
import { item } from "./item";
import { atMost, exactly, orderNo, required } from "./rules";

/** Items 02–20 of A09 and A02; 13, 14 and 16 may be empty (protocol § 7). */
export function completionItems(tokenField: "token" | "card_no") {
  const needed = (number: string, field: string) => item(number, field, required);
  return [
    traderCode,
    item("03", "order_no", required, atMost(23), orderNo),
    needed("04", "comp_cd"),
    needed("05", tokenField),
    needed("06", "card_exp"),
    needed("07", "item_price"),
    needed("08", "item_tax"),
    needed("09", "cust_cd"),
    needed("10", "shop_id"),
    needed("11", "term_cd"),
    needed("12", "crd_res_cd"),
    needed("15", "res_code"),
    needed("17", "three_d_tran_id"),
    needed("18", "send_dt"),
    needed("19", "hash_value"),
    item("20", "three_d_token", required, exactly(32)),
  ];
}
