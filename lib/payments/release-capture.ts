import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import { refuse } from "@/lib/result";
import { operate } from "./operate";
import { slipOf } from "./operation";

type ReleaseWish = { merchantId: MerchantId; paymentId: string; slipNo: string };

/** Takes a slip back before Yamato settled it; with the last one the payment is authorised again and no more. */
export async function releaseCapture(ctx: GatewayContext, { merchantId, paymentId, slipNo }: ReleaseWish) {
  const captures = await ctx.db.paymentOperation.findMany({
    where: { kind: "CAPTURE", state: "YES", payment: { id: paymentId, merchantId } },
  });
  const known = captures.map(slipOf).find((slip) => slip.slipNo === slipNo);
  if (!known) return refuse({ reason: "no-such-slip" as const });
  return operate(ctx, { merchantId, paymentId, kind: "RELEASE", wish: known });
}
