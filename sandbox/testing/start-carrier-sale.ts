import { type Form, type gatewayClient, sha256, TRADER } from "./gateway-client";
import { pressThrough } from "./press-through";

/** A carrier sale, approved with PIN 1234; answers its order number. */
export async function startCarrierSale(
  gateway: ReturnType<typeof gatewayClient>,
  order_no: string,
  return_url_res: string,
): Promise<string> {
  const signed: Form = {
    function_div: "M01",
    trader_code: TRADER,
    carrier_code: "51",
    order_no,
    settle_price: "1980",
    buyer_name_kanji: "山田太郎",
    buyer_tel: "090-1234-5678",
    buyer_email: "taro@example.com",
    return_url_success: "https://wallet.example/pay/ok",
    return_url_res,
  };
  const opened = await gateway.call("carrierSettle", "M01", {
    ...signed,
    return_url_failure: "https://wallet.example/pay/ng",
    check_sum: sha256(...Object.values(signed), "1234567"),
  });
  await pressThrough(gateway.post, opened.cdata, { press: "pin", user: "taro", pin: "1234" });
  return order_no;
}
