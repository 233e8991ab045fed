import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import { messages } from "./messages";

/** Registering comes first, paying after it: by a free place, or by replacing a card. Both come back to this checkout. */
export function AddCard({ cards, linkId, lang }: { cards: CardView[]; linkId: string; lang: Lang }) {
  const isFull = cards.length >= PLACES;
  return (
    <p>
      <ButtonLink look="text" href={`/cards/${isFull ? "replace" : "add"}?returnTo=/pay/${linkId}`}>
        {isFull ? messages[lang].replaceCard : messages[lang].addCard}
      </ButtonLink>
    </p>
  );
}
