import { openContext } from "@/app/_server/context";
import { findShopPayment } from "@/lib/payments/shop-queries";
import { problem } from "../../problem";
import { serveMerchant } from "../../serve-merchant";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ctx = await openContext();
  const { id: paymentId } = await params;
  return serveMerchant(ctx, request, async ({ merchantId }) => {
    const payment = await findShopPayment(ctx, { merchantId, paymentId });
    if (!payment) return problem("no-such-payment");
    return Response.json(payment, { headers: { "cache-control": "no-store" } });
  });
}
