import { type Form, sha256, TRADER } from "./gateway-client";

const SIGNED = [
  "function_div trader_code carrier_code order_no settle_price buyer_name_kanji buyer_tel buyer_email",
  "return_url_success return_url_res",
].flatMap((names) => names.split(" "));

/** M01 as a shop sends it, au when nothing else is said, signed as § 13 says unless the check sum is given. */
export function carrierForm(changes: Form & { order_no: string }): Form {
  const form: Form = {
    function_div: "M01",
    trader_code: TRADER,
    carrier_code: "52",
    settle_price: "1980",
    buyer_name_kanji: "山田太郎",
    buyer_tel: "090-1234-5678",
    buyer_email: "taro@example.com",
    return_url_success: "https://wallet.example/pay/ok",
    return_url_failure: "https://wallet.example/pay/ng",
    return_url_res: "https://127.0.0.1:9/result",
    ...changes,
  };
  return { check_sum: sha256(...SIGNED.map((name) => form[name] ?? ""), "1234567"), ...form };
}
