import type { GatewayContext } from "@/lib/gateway/context";
import { hearResult } from "@/lib/payments/hear-result";
import type { Buyer } from "./buyer";
import type { Step } from "./history";
import type { World } from "./world";

/** The gateway, or whoever claims to be, tells a result: of any attempt, any number of times, in any order. */
export async function prepareTelling(
  world: World,
  { checkoutId }: Buyer,
  step: Extract<Step, { do: "gateway tells" }>,
) {
  const attempts = await world.db.payment.findMany({ where: { checkoutId }, orderBy: { createdAt: "desc" } });
  const attempt = attempts[step.attempt % Math.max(1, attempts.length)];
  return async (ctx: GatewayContext): Promise<unknown> =>
    attempt && hearResult(ctx, { orderNo: attempt.gatewayOrderNo, amountYen: attempt.amountYen });
}
