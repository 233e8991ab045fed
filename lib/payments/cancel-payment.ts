import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { operate } from "./operate";

/** 取消 before settlement; a carrier payment also after it, to the end of the next month. */
export function cancelPayment(
  ctx: GatewayContext,
  wish: { merchantId: MerchantId; paymentId: string; answerId?: string },
) {
  return operate(ctx, { ...wish, kind: "CANCEL", wish: {} });
}
