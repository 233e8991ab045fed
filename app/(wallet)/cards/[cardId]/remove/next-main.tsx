import { ChoiceRow, Choices } from "@/components/choice-row";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import { CardChoice } from "../../card-choice";
import { messages } from "./messages";

type Props = { cards: CardView[] /** Chosen here before. */; wanted: string | undefined; lang: Lang };

/** Asked when the main card goes; it may stay open. The first card that can be used is proposed. */
export function NextMain({ cards, wanted, lang }: Props) {
  const words = messages[lang];
  const usable = wanted === "" ? undefined : cards.find((card) => isUsable(card));
  const proposed = cards.find(({ id }) => id === wanted) ?? usable;
  return (
    <Choices legend={words.next}>
      {cards.map((card) => (
        <CardChoice key={card.id} card={card} name="next" chosen={card.id === proposed?.id} lang={lang} />
      ))}
      <ChoiceRow name="next" value="" chosen={!proposed} title={words.open} slim />
    </Choices>
  );
}
