import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import type { CardDetail } from "@/lib/cards/queries";
import { messages } from "./messages";

/** Why this card cannot be used, and what helps. */
export function ClosedNote({ card, lang }: { card: CardDetail; lang: Lang }) {
  if (card.state !== "closed" || !card.closing) return null;
  const { closed, closedText } = messages[lang];
  return (
    <Note tone="bad" title={closed}>
      {closedText[card.closing]}
    </Note>
  );
}
