import { carrierForm } from "./carrier-form";
import type { gatewayClient } from "./gateway-client";
import { pressThrough } from "./press-through";

/** A carrier sale, approved with PIN 1234; answers its order number. */
export async function startCarrierSale(
  gateway: ReturnType<typeof gatewayClient>,
  order_no: string,
  return_url_res: string,
): Promise<string> {
  const form = carrierForm({ carrier_code: "51", order_no, return_url_res });
  const opened = await gateway.call("carrierSettle", "M01", form);
  await pressThrough(gateway.post, opened.cdata, { press: "pin", user: "taro", pin: "1234" });
  return order_no;
}
