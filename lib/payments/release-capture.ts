import type { GatewayContext } from "@/lib/gateway/context";
import { refuse } from "@/lib/result";
import type { OfPayment } from "./open-operation";
import { operate } from "./operate";
import { slipOf } from "./operation";

type ReleaseWish = OfPayment & { slipNo: string };

/** Takes a slip back before Yamato settled it; with the last one the payment is authorised again and no more. */
export async function releaseCapture(ctx: GatewayContext, { slipNo, ...of }: ReleaseWish) {
  const { merchantId, paymentId } = of;
  const captures = await ctx.db.paymentOperation.findMany({
    where: { kind: "CAPTURE", state: "YES", payment: { id: paymentId, merchantId } },
  });
  const known = captures.map(slipOf).find((slip) => slip.slipNo === slipNo);
  if (!known) return refuse({ reason: "no-such-slip" as const });
  return operate(ctx, { ...of, kind: "RELEASE", wish: known });
}
