import type { Order } from "../ledger/entries";
import type { Settings } from "../settings";

/** The fields of a リンク方式 form for this order, in the order of protocol § 18. Nothing of it is signed. */
export function linkFields({ origin, traderCode }: Settings, order: Order): [name: string, value: string][] {
  const page = `${origin}/orders/${encodeURIComponent(order.no)}`;
  return [
    ["TRS_MAP", "V_W02"],
    ["trader_code", traderCode],
    ["order_no", order.no],
    ["goods_name", order.lines.map(({ name }) => name).join("、")],
    ["settle_price", String(order.amountYen)],
    ["buyer_name_kanji", order.buyer?.name ?? ""],
    ["buyer_tel", order.buyer?.phone ?? ""],
    ["buyer_email", order.buyer?.email ?? ""],
    ["payment_method", "0"],
    ["return_url", `${origin}/results`],
    ["success_url", `${page}?back=1`],
    ["failure_url", `${page}?back=1`],
    ["cancel_url", `${page}?cancelled=1`],
  ];
}
