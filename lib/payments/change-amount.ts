import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { operate } from "./operate";

type ChangeWish = { merchantId: MerchantId; paymentId: string; amountYen: number };

/** The amount may only fall. A new amount that fails halfway leaves the payment at 17, where only a cancel is open. */
export function changeAmount(ctx: GatewayContext, { merchantId, paymentId, amountYen }: ChangeWish) {
  return operate(ctx, { merchantId, paymentId, kind: "CHANGE_AMOUNT", wish: { amountYen } });
}
