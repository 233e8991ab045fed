import type { Caller } from "@/lib/merchants/find-caller";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Named } from "./catalogue";
import type { ShopOrder } from "./find-shop-order";

/** One request as it came. `source` is the trusted address of who asks. */
export type RawCall = {
  named: Named;
  method: string;
  fields: Record<string, string>;
  source: string;
};

/** The same once it is known whose it is. `order` is the shop's own of that number, or null. */
export type WireCall = RawCall & {
  div: string;
  caller: Caller;
  merchantId: MerchantId;
  order: ShopOrder | null;
};
