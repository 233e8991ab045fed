import type { GatewayContext } from "@/lib/gateway/context";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { isCarrier } from "@/lib/payments/operation-rules";
import { operated, refusedOperation } from "./operation-reply";
import { type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

/** A06. */
export async function cancelOrder(ctx: GatewayContext, call: WireCall): Promise<Reply> {
  const { merchantId, order } = call;
  if (!order) return refused("A062010001");
  if (isCarrier(order.settleMethod)) return refused("A062010002");
  if (order.state === "CAPTURED") return refused("A062010004");
  const cancelled = await cancelPayment(ctx, { merchantId, paymentId: order.id });
  return cancelled.ok
    ? operated(cancelled.value, () => [])
    : refusedOperation(call, "A06", cancelled.refusal);
}
