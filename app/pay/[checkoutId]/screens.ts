import { type CardState, isUsable } from "@/lib/cards/rules";
import type { CheckoutView, OwnView } from "@/lib/checkouts/queries";
import { isCarrierMeans } from "@/lib/payments/plans";

export type Screen =
  | "sign-in"
  | "sign-in-again"
  | "someone-else"
  | "no-card"
  | "ready"
  | "declined"
  | "stopped"
  | "processing"
  | "checking"
  | "challenged"
  | "redirected"
  | "complete"
  | "already"
  | "taken-back"
  | "expired"
  | "cancelled";

type Viewer = {
  signedIn: boolean;
  cards: { state: CardState }[];
};

const PROCESSING_MS = 10_000;
const FRESHLY_PAID_MS = 10 * 60_000;

/** Which screen a checkout deserves: Back, refresh, a second tab and an old link are all answered here. */
export function screenOf(view: CheckoutView, viewer: Viewer): Screen {
  if (view.whose === "someone-else") return viewer.signedIn ? "someone-else" : "sign-in-again";
  if (view.live) return screenOfAttempt(view, view.live);
  if (view.standing === "cancelled" || view.standing === "expired") return view.standing;
  if (!viewer.signedIn) return "sign-in";
  if (view.last?.declineReason) return view.triesLeft > 0 ? "declined" : "stopped";
  return canPay(view, viewer) ? "ready" : "no-card";
}

/** With a card that is kept, renewed in its row if it has expired, or with something else that is offered here. */
function canPay({ offered }: OwnView, { cards }: Viewer): boolean {
  const hasCard = cards.some((card) => isUsable(card) || card.state === "expired");
  return offered.means.some((means) => means !== "CARD" || hasCard);
}

function screenOfAttempt(view: OwnView, live: NonNullable<OwnView["live"]>): Screen {
  const age = (since: Date | null) => view.now.getTime() - (since ?? view.now).getTime();
  const isFresh = ({ authorizedAt }: typeof live) => age(authorizedAt) < FRESHLY_PAID_MS;
  switch (live.state) {
    case "CREATED":
    case "AUTHORIZING":
    case "COMPLETING":
      return age(live.sentAt) < PROCESSING_MS ? "processing" : "checking";
    case "UNKNOWN":
      return "checking";
    case "CHALLENGED":
      return "challenged";
    case "REDIRECTED":
      return "redirected";
    case "AUTHORIZED":
      return isFresh(live) ? "complete" : "already";
    case "CAPTURED":
      return isCarrierMeans(live.means) && isFresh(live) ? "complete" : "already";
    case "CAPTURE_REQUESTED":
    case "CHANGE_FAILED":
      return "already";
    case "CANCELLED":
    case "LAPSED":
      return "taken-back";
    case "DECLINED":
    case "NOT_CHARGED":
      throw new Error(`A payment that is ${live.state} holds a checkout`);
  }
}
