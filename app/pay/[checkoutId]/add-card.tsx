import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import { messages } from "./messages";

/** While a place is free. It comes back to this checkout. */
export function AddCard({ cards, linkId, lang }: { cards: CardView[]; linkId: string; lang: Lang }) {
  if (cards.length >= PLACES) return null;
  return (
    <p>
      <ButtonLink look="text" href={`/cards/add?returnTo=/pay/${linkId}`}>
        {messages[lang].addCard}
      </ButtonLink>
    </p>
  );
}
