import type { GatewayContext } from "@/lib/gateway/context";
import { applyResult } from "./apply-result";
import { askGateway } from "./ask-gateway";

/**
 * The browser came back from the carrier's page. What it brings is a hint, and none at all unless the gateway signed it
 * for this very order; the inquiry tells the truth. False for a page that does not exist.
 */
export async function returnFromCarrier(
  ctx: GatewayContext,
  { pageId, posted }: { pageId: string; posted: Record<string, string> },
): Promise<boolean> {
  const page = await ctx.db.carrierPage.findUnique({ where: { id: pageId }, include: { payment: true } });
  if (!page) return false;
  const { payment } = page;
  const brought = ctx.gateway.carrier?.readReturn(posted);
  if (brought?.orderNo !== payment.gatewayOrderNo) return true;
  const first = await ctx.db.carrierPage.updateMany({
    where: { id: pageId, returnedAt: null },
    data: { returnedAt: ctx.now() },
  });
  if (first.count === 0 || payment.state !== "REDIRECTED") return true;
  await askGateway(ctx, payment);
  // Still open at the gateway: its word is a little later than the browser.
  await applyResult(ctx, payment.id, { to: "UNKNOWN", askAt: ctx.now(), ifStillAt: payment.eventCount });
  return true;
}
