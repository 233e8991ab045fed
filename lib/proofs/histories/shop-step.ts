import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { capturePayment } from "@/lib/payments/capture-payment";
import { changeAmount } from "@/lib/payments/change-amount";
import { releaseCapture } from "@/lib/payments/release-capture";
import type { Buyer } from "./buyer";
import type { Step } from "./history";
import type { World } from "./world";

const SLIPS = ["300000000005", "300000000016"] as const;

/** The shop does something about the order's last attempt, whether or not that is possible just now. */
export async function prepareShop(world: World, { checkoutId }: Buyer, step: Extract<Step, { do: "shop" }>) {
  const payment = await world.db.payment.findFirst({ where: { checkoutId }, orderBy: { createdAt: "desc" } });
  const merchantId = world.merchantId as MerchantId;
  const slipNo = SLIPS[step.slip] ?? SLIPS[0];
  return async (ctx: GatewayContext): Promise<unknown> => {
    if (!payment) return;
    const asked = { merchantId, paymentId: payment.id };
    switch (step.what) {
      case "capture":
        return capturePayment(ctx, { ...asked, slipNo, carrier: "yamato" });
      case "release":
        return releaseCapture(ctx, { ...asked, slipNo });
      case "cancel":
        return cancelPayment(ctx, asked);
      case "reduce":
        return changeAmount(ctx, { ...asked, amountYen: payment.amountYen - 100 });
    }
  };
}
