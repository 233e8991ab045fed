import type { GatewayContext } from "@/lib/gateway/context";
import { admitCall } from "./admit-call";
import { findShopOrder } from "./find-shop-order";
import { forcedAnswer } from "./forced-answer";
import { faultIn } from "./items";
import { type Reply, refused } from "./reply";
import type { RawCall, WireCall } from "./wire-call";

/** One call of the compatible merchant API (protocol §§ 3, 22), by the same verbs as every other door. */
export async function answerCall(ctx: GatewayContext, raw: RawCall): Promise<Reply> {
  const admitted = await admitCall(ctx, raw);
  if (!admitted.ok) return refused(admitted.refusal);
  const { served, div, caller, merchantId } = admitted.value;
  const orderNo = raw.fields.order_no ?? "";
  const order = served.by === "nothing" ? null : await findShopOrder(ctx, { merchantId, orderNo });
  const call: WireCall = { ...raw, div, caller, merchantId, order };
  const fault = faultIn(served.items, call);
  if (fault) return refused(fault);
  return forcedAnswer(call) ?? served.answer(ctx, call);
}
