import { openContext } from "@/app/_server/context";
import { findCheckout } from "@/lib/checkouts/queries";
import { askingMerchant } from "../../asking-merchant";
import { problem } from "../../problem";
import { checkoutAnswer } from "../checkout-answer";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ctx = await openContext();
  const merchant = await askingMerchant(ctx, request);
  if (!merchant) return problem("unauthorized");
  const { id: linkId } = await params;
  const checkout = await findCheckout(ctx, { merchantId: merchant.merchantId, linkId });
  return checkout ? checkoutAnswer(checkout, ctx.now(), 200) : problem("no-such-checkout");
}
