import type { GatewayContext } from "@/lib/gateway/context";
import { changeAmount } from "@/lib/payments/change-amount";
import { isNight } from "@/lib/payments/night-window";
import { isCarrier } from "@/lib/payments/operation-rules";
import { operated, refusedOperation } from "./operation-reply";
import { type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

/** A07. At night it is refused as the gateway would, not kept for the morning: the shop was told no. */
export async function changePrice(ctx: GatewayContext, call: WireCall): Promise<Reply> {
  const { merchantId, order, fields } = call;
  if (isNight(ctx.now())) return refused("A070000000");
  if (!order || isCarrier(order.settleMethod)) return refused("A073000001");
  const amountYen = Number(fields.new_price);
  const changed = await changeAmount(ctx, { merchantId, paymentId: order.id, amountYen });
  if (changed.ok) return operated(changed.value, () => []);
  const isSame = changed.refusal.reason === "amount-not-less" && amountYen === order.amountYen;
  return isSame ? refused("A074000001") : refusedOperation(call, "A07", changed.refusal);
}
