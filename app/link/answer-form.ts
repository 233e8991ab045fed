import { readBytes } from "@/app/_server/read-bytes";
import { openCheckout } from "@/lib/checkouts/open-checkout";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { findMerchantByCode } from "@/lib/merchants/find-merchant-by-code";
import { linkResultUrl } from "@/lib/notifications/settings/link-result-url";
import { decodeForm } from "./decode-form";
import { FIELD_OF, type LinkRefusal, readForm, wishOf } from "./read-form";

export type Shape = "test" | "live";
type From = { shape: Shape; source: string };

/**
 * Opens a checkout for a shop's form and sends the browser there (protocol § 18). The form is unsigned and comes without
 * cookies: its addresses count only on the shop's own origins, and what it says of the price is for the shop to check.
 */
export async function answerForm(ctx: Context, request: Request, { shape, source }: From): Promise<Response> {
  const { PAY_MODE, LIMIT_LINKS_SOURCE_MINUTE } = environment();
  if (shape === "test" && PAY_MODE === "live") return cannotOpen({ fault: "test-shape" });
  if (!(await withinLimit(ctx.db, `links:${source}`, LIMIT_LINKS_SOURCE_MINUTE, 60)))
    return cannotOpen({ fault: "too-many" });
  const body = await readBytes(request);
  if (!body) return cannotOpen({ fault: "too-large" });
  const form = decodeForm(body);
  if (!form) return cannotOpen({ fault: "not-shift-jis" });
  const read = readForm(form);
  if (!read.ok) return cannotOpen(read.refusal);
  const merchant = await findMerchantByCode(ctx, read.value.trader_code);
  if (!merchant) return cannotOpen({ fault: "unknown-shop", field: "trader_code" });
  const named = wishOf(read.value, merchant.ways);
  const resultUrl = await linkResultUrl(ctx, { ...merchant, named: named.resultUrl ?? null });
  const wish = { ...named, resultUrl: resultUrl ?? undefined };
  const opened = await openCheckout(ctx, { merchantId: merchant.merchantId, wish });
  if (opened.ok) return seeOther(`/pay/${opened.value.checkout.linkId}`);
  const { code, field } = opened.refusal;
  return cannotOpen({ fault: code, field: FIELD_OF[field] });
}

/** To a page of ours, so that a reload sends nothing twice. */
function cannotOpen({ fault, field }: LinkRefusal): Response {
  return seeOther(`/link/cannot-open?${new URLSearchParams({ fault, ...(field && { field }) })}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
