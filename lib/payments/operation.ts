import { z } from "zod";
import { amountYen } from "@/lib/money";
import type { Payment, PaymentOperation } from "@/prisma/generated/client";

/** An operation together with the payment as it was when the operation was taken up. */
export type Operation = PaymentOperation &
  Pick<Payment, "gatewayOrderNo" | "checkoutId" | "merchantId" | "settleMethod" | "approvalNo"> & {
    paymentState: Payment["state"];
  };

const slip = z.object({ slipNo: z.string(), carrier: z.enum(["yamato", "other"]) });

export function slipOf({ wish }: Pick<PaymentOperation, "wish">) {
  return slip.parse(wish);
}

export function amountOf({ wish }: Pick<PaymentOperation, "wish">): number {
  return z.object({ amountYen }).parse(wish).amountYen;
}
