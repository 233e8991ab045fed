import type { Form, LinkShop } from "./form";

type Broken = { field: string; fault: string; value: string | undefined | ((shop: LinkShop) => string) };

const broken = (field: string, fault: string, ...values: Broken["value"][]): Broken[] =>
  values.map((value) => ({ field, fault, value }));
const ADDRESSES = ["return_url", "success_url", "failure_url", "cancel_url"];

/** Each rule of the form broken once: the field, what is sent in it, and the fault that the page must name. */
export const faults: Broken[] = [
  ...broken("TRS_MAP", "missing", undefined, ""),
  ...broken("TRS_MAP", "unsupported", "V_W01"),
  ...broken("trader_code", "missing", undefined),
  ...broken("trader_code", "invalid", "1".repeat(21), "７７"),
  ...broken("trader_code", "unknown-shop", "000000000"),
  ...broken("order_no", "missing", undefined),
  ...broken("order_no", "invalid", "A".repeat(24), "a-1", "A_1", "Ａ１"),
  ...broken("goods_name", "invalid", "本".repeat(201), " ", "a\nb"),
  ...broken("settle_price", "missing", undefined),
  ...broken("settle_price", "invalid", "0", "-1", "1.5", "10000000", "４１８０"),
  ...broken("settle_price", "over-ceiling", "300001"),
  ...broken("buyer_name_kanji", "missing", undefined),
  ...broken("buyer_name_kanji", "invalid", "星".repeat(21), "ﾎｼﾉ"),
  ...broken("buyer_tel", "invalid", "0901234", "090-1234-56789", "090 1234 5678"),
  ...broken("buyer_email", "invalid", "mio", "@example.jp", `${"m".repeat(60)}@a.jp`),
  ...broken("payment_method", "unsupported", "1"),
  ...broken("success_url", "missing", undefined),
  ...broken("cancel_url", "missing", undefined),
  ...ADDRESSES.flatMap((field) => [
    ...broken(field, "invalid", "/thanks", "javascript:alert(1)"),
    ...broken(
      field,
      "origin-not-registered",
      "https://elsewhere.example/",
      ({ origin }) => `${origin}.evil.example/`,
      ({ origin }) => `${origin}:8443/`,
      ({ origin }) => origin.replace("https", "http"),
      ({ origin }) => `${origin.replace("//", "//me:secret@")}/`,
    ),
  ]),
  ...broken("option_service_code", "unsupported", "01"),
  ...[
    "member_id",
    "authentication_key",
    "check_sum",
    "scheduled_shipping_date",
    "regular_order_no",
    "cycle_unit",
    "cycle_interval",
    "cycle_day",
  ].flatMap((field) => broken(field, "unsupported", "1")),
];

/** Each rule just kept. */
export const kept: Form[] = [
  { order_no: "A0#-*/<>:@ABCDEFGHIJKLM" },
  { goods_name: "本".repeat(200) },
  { goods_name: "ﾎﾝ" },
  { goods_name: undefined },
  { settle_price: "1" },
  { settle_price: "300000" },
  { buyer_name_kanji: "星".repeat(20) },
  { buyer_tel: "03-12345" },
  { buyer_tel: "090-1234-5678", buyer_email: undefined },
  { buyer_tel: "", buyer_email: "" },
  { payment_method: undefined },
  { return_url: undefined, failure_url: undefined },
  { option_service_code: "00", member_id: "" },
  { ec_cart_code: "somebody's", unknown_field: "x" },
];
