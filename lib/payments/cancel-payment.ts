import type { GatewayContext } from "@/lib/gateway/context";
import type { OfPayment } from "./open-operation";
import { operate } from "./operate";

/** 取消 before settlement; a carrier payment also after it, to the end of the next month. */
export function cancelPayment(ctx: GatewayContext, of: OfPayment) {
  return operate(ctx, { ...of, kind: "CANCEL", wish: {} });
}
