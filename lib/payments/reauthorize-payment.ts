import type { GatewayContext } from "@/lib/gateway/context";
import type { OfPayment } from "./open-operation";
import { operate } from "./operate";

/** 再与信: 58 days more for an authorisation that is about to lapse, or a lapsed one made to stand again. */
export function reauthorizePayment(ctx: GatewayContext, of: OfPayment) {
  return operate(ctx, { ...of, kind: "REAUTHORIZE", wish: {} });
}
