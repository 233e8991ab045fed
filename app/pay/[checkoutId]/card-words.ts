import { brandName } from "@/components/brand-mark";
import type { Face } from "@/components/card-look";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
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

export function attemptCard(attempt: AttemptView, lang: Lang): string {
  return cardName({ acquirerCode: attempt.settleMethod, lastFour: attempt.lastFour }, lang);
}

/** 「楽天カード（Visa） 4242・一括」 */
export function paidWith(attempt: AttemptView, lang: Lang): string {
  const issuer = issuerName(attempt.settleMethod, lang);
  return `${issuer}（${brandName(attempt.brand, lang)}） ${attempt.lastFour ?? ""}・${messages[lang].once}`;
}
