import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { operate } from "./operate";

type ChangeWish = { merchantId: MerchantId; paymentId: string; answerId?: string; amountYen: number };

/** The amount may only fall. A new amount that fails halfway leaves the payment at 17, where only a cancel is open. */
export function changeAmount(ctx: GatewayContext, { amountYen, ...of }: ChangeWish) {
  return operate(ctx, { ...of, kind: "CHANGE_AMOUNT", wish: { amountYen } });
}
