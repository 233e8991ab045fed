import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { type Result, refuse, yes } from "@/lib/result";
import { endCheckout } from "./end-checkout";
import type { OpenCheckout } from "./open-checkout";
import { standingOf } from "./rules";

export type ExpireRefusal = "no-such-checkout" | "already-paid" | "payment-under-way";

/** A shop ends its own unpaid checkout before its time. One that has ended already stays as it is. */
export async function expireCheckout(
  ctx: Context,
  { merchantId, linkId }: { merchantId: MerchantId; linkId: string },
): Promise<Result<OpenCheckout, ExpireRefusal>> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const where = { linkId, merchantId };
    const known = await tx.checkout.findFirst({ where });
    if (known && (await endCheckout(tx, known, "EXPIRED", at))) {
      const detail = { checkout: known.id };
      await record(tx, { actor: "merchant", action: "expired checkout", merchantId, detail, at });
    }
    const checkout = await tx.checkout.findFirst({ where, include: { livePayment: true } });
    if (!checkout) return refuse("no-such-checkout");
    const standing = standingOf(checkout, at);
    if (standing === "paid") return refuse("already-paid");
    return checkout.livePayment ? refuse("payment-under-way") : yes(checkout);
  });
}
