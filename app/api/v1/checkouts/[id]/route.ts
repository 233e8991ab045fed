import { openContext } from "@/app/_server/context";
import { findCheckout } from "@/lib/checkouts/queries";
import { problem } from "../../problem";
import { serveMerchant } from "../../serve-merchant";
import { checkoutAnswer } from "../checkout-answer";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ctx = await openContext();
  const { id: linkId } = await params;
  return serveMerchant(ctx, request, async ({ merchantId }) => {
    const checkout = await findCheckout(ctx, { merchantId, linkId });
    return checkout ? checkoutAnswer(checkout, ctx.now(), 200) : problem("no-such-checkout");
  });
}
