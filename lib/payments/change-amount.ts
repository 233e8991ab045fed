import type { GatewayContext } from "@/lib/gateway/context";
import type { OfPayment } from "./open-operation";
import { operate } from "./operate";

type ChangeWish = OfPayment & { amountYen: number };

/** The amount may only fall. A new amount that fails halfway leaves the payment at 17, where only a cancel is open. */
export function changeAmount(ctx: GatewayContext, { amountYen, ...of }: ChangeWish) {
  return operate(ctx, { ...of, kind: "CHANGE_AMOUNT", wish: { amountYen } });
}
