import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { COUNTED } from "@/lib/gateway/decline-breaker";
import type { Card, Checkout } from "@/prisma/generated/client";
import type { PolicyFacts } from "./challenge-policy";

/** Gathers what the challenge policy looks at. */
export async function policyFacts(
  ctx: Context,
  at: { buyerId: BuyerId; checkout: Checkout; card: Card; deviceHash: string | null },
): Promise<PolicyFacts> {
  const now = ctx.now().getTime();
  const device = await ctx.db.knownDevice.findFirst({
    where: { userId: at.buyerId, deviceHash: at.deviceHash ?? "" },
  });
  const declinesInCheckout = await ctx.db.payment.count({
    where: {
      checkoutId: at.checkout.id,
      userId: at.buyerId,
      state: "DECLINED",
      declineReason: { in: [...COUNTED] },
    },
  });
  return {
    amountYen: at.checkout.amountYen,
    cardAgeMs: now - (at.card.keptAt?.getTime() ?? now),
    deviceAgeMs: device && now - device.firstSeenAt.getTime(),
    keptOnThisDevice: at.deviceHash !== null && at.card.keptOnDevice === at.deviceHash,
    declinesInCheckout,
    threeDCodeAtRegistration: at.card.threeDCode,
  };
}
