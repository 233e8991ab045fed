import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { requireBuyer } from "@/app/_server/session";
import { findCarrierPage } from "@/lib/payments/carrier-page";

/** The carrier's page behind /carrier/<id> for its owner; `html` while it may still be opened. */
export async function ownPage(id: string) {
  const buyerId = await requireBuyer();
  const page = await findCarrierPage(await openContext(), id);
  if (page?.userId !== buyerId) notFound();
  return { ...page, after: `/pay/${page.linkId}` };
}
