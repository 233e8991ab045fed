import { openContext } from "@/app/_server/context";
import { findShopPayment } from "@/lib/payments/shop-queries";
import { askingMerchant } from "../../asking-merchant";
import { problem } from "../../problem";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ctx = await openContext();
  const merchant = await askingMerchant(ctx, request);
  if (!merchant) return problem("unauthorized");
  const { id: paymentId } = await params;
  const payment = await findShopPayment(ctx, { merchantId: merchant.merchantId, paymentId });
  if (!payment) return problem("no-such-payment");
  return Response.json(payment, { headers: { "cache-control": "no-store" } });
}
