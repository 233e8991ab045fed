import type { BuyerId } from "@/lib/buyers/rules";
import { findPrefill } from "@/lib/checkouts/queries";
import type { Context } from "@/lib/db";

/** Name and phone that the shop sent with the checkout a card is added for. */
export async function prefillOf(
  ctx: Context,
  { buyerId, returnTo }: { buyerId: BuyerId; returnTo: string | null },
): Promise<{ name?: string; phone?: string }> {
  const linkId = returnTo && /^\/pay\/([a-z2-7]+)$/.exec(returnTo)?.[1];
  return linkId ? findPrefill(ctx, { buyerId, linkId }) : {};
}
