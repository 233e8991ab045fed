import { record } from "@/lib/audit/record";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { endCheckout } from "./end-checkout";

/** The buyer gives the order up. False when it is not theirs to end, over already, or a payment is under way. */
export async function cancelCheckout(
  ctx: Context,
  wish: { buyerId: BuyerId; linkId: string },
): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const checkout = await tx.checkout.findFirst({
      where: { linkId: wish.linkId, OR: [{ boundUserId: null }, { boundUserId: wish.buyerId }] },
    });
    if (!checkout || !(await endCheckout(tx, checkout, "CANCELLED", ctx.now()))) return false;
    await record(tx, {
      actor: "buyer",
      action: "cancelled checkout",
      userId: wish.buyerId,
      merchantId: checkout.merchantId,
      detail: { checkout: checkout.id },
      at: ctx.now(),
    });
    return true;
  });
}
