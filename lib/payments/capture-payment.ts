import type { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { operate } from "./operate";
import type { captureSchema } from "./schema";

type CaptureWish = z.infer<typeof captureSchema> & {
  merchantId: MerchantId;
  paymentId: string;
  answerId?: string;
};

/** 売上: a slip asks for the whole money. To take less, change the amount first. */
export function capturePayment(ctx: GatewayContext, { slipNo, carrier, ...of }: CaptureWish) {
  return operate(ctx, { ...of, kind: "CAPTURE", wish: { slipNo, carrier } });
}
