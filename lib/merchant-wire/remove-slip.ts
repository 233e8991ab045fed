import type { GatewayContext } from "@/lib/gateway/context";
import { releaseCapture } from "@/lib/payments/release-capture";
import { standingSlips } from "@/lib/payments/standing-slips";
import { operated, refusedOperation } from "./operation-reply";
import { type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

/** E02, F03: takes a slip back before it is settled. */
export async function removeSlip(ctx: GatewayContext, call: WireCall): Promise<Reply> {
  const { merchantId, order, fields, div } = call;
  const slipNo = fields.slip_no ?? "";
  const slips = order ? await standingSlips(ctx, order) : [];
  if (!order || !slips.some((slip) => slip.slipNo === slipNo)) return refused(`${div}2000001`);
  if (order.state === "CAPTURED") return refused(`${div}2000002`);
  const removed = await releaseCapture(ctx, { merchantId, paymentId: order.id, slipNo });
  if (removed.ok) return operated(removed.value, () => []);
  const { refusal } = removed;
  return refusal.reason === "no-such-slip"
    ? refused(`${div}2000001`)
    : refusedOperation(call, "E02", refusal);
}
