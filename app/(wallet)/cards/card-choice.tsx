import type { ReactNode } from "react";
import { brandName } from "@/components/brand-mark";
import { LastFour } from "@/components/card-face";
import { faceOf } from "@/components/card-look";
import { ChoiceRow } from "@/components/choice-row";
import { MainBadge } from "@/components/main-badge";
import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { CardView } from "@/lib/cards/queries";
import { issuerName, isUsable } from "@/lib/cards/rules";
import { messages } from "./messages";

type Props = {
  card: CardView;
  /** Of the radio. */
  name: string;
  chosen: boolean;
  more?: ReactNode;
  lang: Lang;
};

/** A kept card as one of several to choose from. Texts that follow the choice go by its face. */
export function CardChoice({ card, name, chosen, more, lang }: Props) {
  const face = faceOf(card.slot);
  return (
    <ChoiceRow
      name={name}
      value={card.id}
      chosen={chosen}
      pick={face}
      mini={isUsable(card) ? face : "off"}
      title={issuerName(card.acquirerCode, lang)}
      tags={<CardTags card={card} lang={lang} />}
      meta={cardMeta(card, lang)}
      more={more}
    />
  );
}

/** Digits, brand and nickname, as far as there are any. */
function cardMeta(card: CardView, lang: Lang): ReactNode[] {
  const digits = <LastFour key="digits" digits={card.lastFour} bullets lang={lang} />;
  return [digits, brandName(card.brand, lang), card.nickname].filter((part) => part !== null);
}

export function CardTags({ card, lang }: { card: CardView; lang: Lang }) {
  return (
    <>
      {card.isMain && <MainBadge lang={lang} />} <StateTag card={card} lang={lang} />
    </>
  );
}

function StateTag({ card, lang }: { card: CardView; lang: Lang }) {
  const words = messages[lang].tags;
  if (card.state === "expired") return <Tag tone="bad">{words.expired}</Tag>;
  if (card.state === "closed") return <Tag tone="bad">{words.closed}</Tag>;
  if (card.state === "paused") return <Tag tone="plain">{words.paused}</Tag>;
  if (card.state !== "expiring") return null;
  return <Tag tone="warn">{words.daysLeft(card.daysLeft ?? 0)}</Tag>;
}
