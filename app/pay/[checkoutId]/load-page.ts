import { cache } from "react";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { currentBuyer } from "@/app/_server/session";
import { getProfile } from "@/lib/buyers/queries";
import { type CardView, listCards } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import { findPrefill, viewCheckout } from "@/lib/checkouts/queries";
import { screenOf } from "./screens";

/** Everything the page of a checkout shows, read once per request; null for an unknown link. Changes nothing. */
export const loadPage = cache(async (linkId: string) => {
  const [ctx, buyerId] = await Promise.all([openContext(), currentBuyer()]);
  const [view, all, { name, phone }] = await Promise.all([
    viewCheckout(ctx, { linkId, buyerId, carriers: !!ctx.gateway.carrier }),
    buyerId ? listCards(ctx, { buyerId }) : [],
    buyerId ? getProfile(ctx, { buyerId }) : { name: null, phone: null },
  ]);
  if (!view) return null;
  const cards = all.filter(isKept);
  return {
    view,
    /** What the gateway wants to know of who pays, while we do not; with what the shop knows already. */
    prefill: buyerId && !(name && phone) ? await findPrefill(ctx, { buyerId, linkId }) : null,
    cards,
    /** Places that are taken, by a card that is paused or still being registered too. */
    taken: all.length,
    lang: await lang(),
    screen: screenOf(view, { signedIn: buyerId !== null, cards }),
  };
});

function isKept(card: CardView): boolean {
  return isUsable(card) || card.state === "expired" || card.state === "closed";
}
