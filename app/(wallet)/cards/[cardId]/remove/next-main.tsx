import { brandName } from "@/components/brand-mark";
import { LastFour } from "@/components/card-face";
import { faceOf } from "@/components/card-look";
import { ChoiceRow, Choices } from "@/components/choice-row";
import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { CardView } from "@/lib/cards/queries";
import { issuerName, isUsable } from "@/lib/cards/rules";
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
        <ChoiceRow
          key={card.id}
          name="next"
          value={card.id}
          chosen={card.id === proposed?.id}
          mini={isUsable(card) ? faceOf(card.slot) : "off"}
          title={issuerName(card.acquirerCode, lang)}
          tags={<StateTag card={card} lang={lang} />}
          meta={[
            <LastFour key="digits" digits={card.lastFour} bullets lang={lang} />,
            brandName(card.brand, lang),
            card.nickname,
          ].filter((part) => part !== null)}
        />
      ))}
      <ChoiceRow name="next" value="" chosen={!proposed} title={words.open} slim />
    </Choices>
  );
}

function StateTag({ card, lang }: { card: CardView; lang: Lang }) {
  const words = messages[lang];
  if (card.state === "expired") return <Tag tone="bad">{words.expired}</Tag>;
  if (card.state === "closed") return <Tag tone="bad">{words.closed}</Tag>;
  if (card.state !== "expiring") return null;
  return <Tag tone="warn">{words.daysLeft(card.daysLeft ?? 0)}</Tag>;
}
