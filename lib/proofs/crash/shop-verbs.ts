import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { capturePayment } from "@/lib/payments/capture-payment";
import { changeAmount } from "@/lib/payments/change-amount";
import { releaseCapture } from "@/lib/payments/release-capture";
import type { Given } from "./given";

const LESS_YEN = 1_000;

/** 売上 by a slip of Yamato's. */
export function capture(ctx: GatewayContext, given: Given) {
  return capturePayment(ctx, { ...paymentOf(given), slipNo: given.slipNo ?? "", carrier: "yamato" });
}

export function release(ctx: GatewayContext, given: Given) {
  return releaseCapture(ctx, { ...paymentOf(given), slipNo: given.slipNo ?? "" });
}

export function cancel(ctx: GatewayContext, given: Given) {
  return cancelPayment(ctx, paymentOf(given));
}

export function reduce(ctx: GatewayContext, given: Given) {
  return changeAmount(ctx, { ...paymentOf(given), amountYen: LESS_YEN });
}

function paymentOf({ merchantId = "", paymentId = "" }: Given) {
  return { merchantId: merchantId as MerchantId, paymentId };
}
