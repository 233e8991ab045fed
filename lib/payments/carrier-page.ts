import type { Context, Transaction } from "@/lib/db";
import { seal, unseal } from "@/lib/seal";

/** How long the carrier keeps its page open (protocol § 16). */
export const CARRIER_PAGE_MS = 60 * 60_000;
/** How often the worker looks at an open page whose end nobody told. */
export const CARRIER_LOOK_MS = 60_000;

type PageRows = Pick<Transaction, "carrierPage">;
export type NewCarrierPage = { id: string; html: string; expiresAt: Date };

export async function openCarrierPage(
  tx: PageRows,
  { paymentId, now, ...page }: NewCarrierPage & { paymentId: string; now: Date },
): Promise<void> {
  await tx.carrierPage.create({ data: { ...page, paymentId, html: seal(page.html), createdAt: now } });
}

/** Once the payment settled. The row stays, so that its address still leads somewhere. */
export async function eraseCarrierPage(tx: PageRows, { paymentId }: { paymentId: string }): Promise<void> {
  await tx.carrierPage.updateMany({ where: { paymentId }, data: { html: null } });
}

/** The page behind /carrier/<id>, whose it is and where it leads afterwards; `html` while it may still be opened. */
export async function findCarrierPage(ctx: Context, id: string) {
  const row = await ctx.db.carrierPage.findUnique({
    where: { id },
    include: { payment: { include: { checkout: { select: { linkId: true } } } } },
  });
  if (!row) return null;
  const { payment, expiresAt } = row;
  const isOpen = payment.state === "REDIRECTED" && expiresAt > ctx.now();
  return {
    userId: payment.userId,
    means: payment.means,
    linkId: payment.checkout.linkId,
    expiresAt,
    html: isOpen && row.html ? unseal(row.html) : null,
  };
}
