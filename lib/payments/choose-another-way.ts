import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { applyResult } from "./apply-result";

/** Leaves an open 3-D Secure: A09 is then never sent, so nothing can be charged, and the checkout is free again. */
export async function chooseAnotherWay(
  ctx: Context,
  wish: { buyerId: BuyerId; linkId: string },
): Promise<boolean> {
  const payment = await ctx.db.payment.findFirst({
    where: { userId: wish.buyerId, state: "CHALLENGED", liveIn: { linkId: wish.linkId } },
  });
  return !!payment && applyResult(ctx, payment.id, { to: "NOT_CHARGED", from: ["CHALLENGED"] });
}
