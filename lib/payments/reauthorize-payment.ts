import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { operate } from "./operate";

/** 再与信: 58 days more for an authorisation that is about to lapse, or a lapsed one made to stand again. */
export function reauthorizePayment(ctx: GatewayContext, wish: { merchantId: MerchantId; paymentId: string }) {
  return operate(ctx, { ...wish, kind: "REAUTHORIZE", wish: {} });
}
