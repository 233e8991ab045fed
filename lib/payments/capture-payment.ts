import type { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { OfPayment } from "./open-operation";
import { operate } from "./operate";
import type { captureSchema } from "./schema";

type CaptureWish = z.infer<typeof captureSchema> & OfPayment;

/** 売上: a slip asks for the whole money. To take less, change the amount first. */
export function capturePayment(ctx: GatewayContext, { slipNo, carrier, ...of }: CaptureWish) {
  return operate(ctx, { ...of, kind: "CAPTURE", wish: { slipNo, carrier } });
}
