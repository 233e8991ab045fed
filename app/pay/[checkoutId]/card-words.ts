import type { Face } from "@/components/card-look";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import type { AttemptView } from "@/lib/payments/queries";

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
