import type { GatewayContext } from "@/lib/gateway/context";
import { capturePayment } from "@/lib/payments/capture-payment";
import { operated, refusedOperation } from "./operation-reply";
import type { Reply } from "./reply";
import type { WireCall } from "./wire-call";

/** E01, F02: a slip asks for the money. */
export async function enterSlip(ctx: GatewayContext, call: WireCall): Promise<Reply> {
  const { merchantId, order, fields } = call;
  const entered = await capturePayment(ctx, {
    merchantId,
    paymentId: order?.id ?? "",
    slipNo: fields.slip_no ?? "",
    carrier: fields.delivery_service_code === "99" ? "other" : "yamato",
  });
  if (!entered.ok) return refusedOperation(call, "E01", entered.refusal);
  return operated(entered.value, ({ trackingUrl }) => [["slipUrlPc", trackingUrl ?? ""]]);
}
