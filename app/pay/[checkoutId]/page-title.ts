import type { Lang } from "@/components/messages";
import { isCarrierMeans } from "@/lib/payments/plans";
import type { AttemptView } from "@/lib/payments/queries";
import { messages } from "./messages";
import type { Screen } from "./screens";

/** The page's title and its heading alike. */
export function titleOf(last: Pick<AttemptView, "means"> | null, screen: Screen, lang: Lang): string {
  const { titles, declinedAtCarrier } = messages[lang];
  return screen === "declined" && last && isCarrierMeans(last.means) ? declinedAtCarrier : titles[screen];
}
