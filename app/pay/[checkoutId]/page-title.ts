import type { Lang } from "@/components/messages";
import type { OwnView } from "@/lib/checkouts/queries";
import { isCarrierMeans } from "@/lib/payments/plans";
import { messages } from "./messages";
import type { Screen } from "./screens";

type Titled = Pick<OwnView, "last" | "endsAt" | "now">;

/** The page's title and its heading alike; of somebody else's checkout nothing is known. */
export function titleOf(view: Titled | null, screen: Screen, lang: Lang): string {
  const { titles, declinedAtCarrier, endedByShopTitle } = messages[lang];
  if (screen === "declined" && view?.last && isCarrierMeans(view.last.means)) return declinedAtCarrier;
  return screen === "expired" && view && isEndedByShop(view) ? endedByShopTitle : titles[screen];
}

/** Over before its time was. */
export function isEndedByShop({ endsAt, now }: Pick<OwnView, "endsAt" | "now">): boolean {
  return endsAt > now;
}
