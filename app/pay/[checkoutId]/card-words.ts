import type { Face } from "@/components/card-look";
import { formWords } from "@/components/form-messages";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import { CARRIERS, isCarrierMeans, planName } from "@/lib/payments/plans";
import type { AttemptView } from "@/lib/payments/queries";
import { messages } from "./messages";

const FACES: Record<CardView["slot"], Face> = { FIRST: "ai", SECOND: "suo", THIRD: "tokiwa" };

export function faceOf(card: CardView): Face {
  return FACES[card.slot];
}

/** 「楽天カード 4242」 */
export function cardName(card: { acquirerCode: number | null; lastFour: string | null }, lang: Lang): string {
  return `${issuerName(card.acquirerCode, lang)} ${card.lastFour ?? ""}`.trim();
}

/** What an attempt was made with: a card, a card for once, or a carrier. */
export function attemptCard(attempt: AttemptView, lang: Lang): string {
  if (isCarrierMeans(attempt.means)) return CARRIERS[attempt.means][lang];
  if (attempt.means === "ONE_OFF") return messages[lang].onceCardShort;
  return cardName({ acquirerCode: attempt.settleMethod, lastFour: attempt.lastFour }, lang);
}

/** 「楽天カード 4242・3回」 */
export function cardAndPlan(card: string, payWay: number, lang: Lang): string {
  return `${card}${formWords[lang].comma}${planName(payWay, lang)}`;
}
