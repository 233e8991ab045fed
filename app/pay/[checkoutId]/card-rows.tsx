import type { ReactNode } from "react";
import { brandName } from "@/components/brand-mark";
import { ButtonLink } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { MainBadge } from "@/components/main-badge";
import { type Lang, words as ownWords } from "@/components/messages";
import type { PayWay } from "@/components/pay-bar";
import { Tag } from "@/components/tag";
import type { CardView } from "@/lib/cards/queries";
import { issuerName, isUsable } from "@/lib/cards/rules";
import { formatYen } from "@/lib/money";
import { openFields } from "./actions";
import { cardName, faceOf } from "./card-words";
import { FieldsBox } from "./fields-box";
import { messages } from "./messages";
import { renewPath } from "./renew-here";
import { RowFields } from "./row-fields";

type Props = {
  cards: CardView[];
  chosen: string | undefined;
  linkId: string;
  labelledBy: string;
  lang: Lang;
  /** The row after the cards. */
  children?: ReactNode;
};

/** The buyer's cards as radio rows; an expired one says so and is renewed there. */
export function CardRows({ cards, chosen, linkId, labelledBy, lang, children }: Props) {
  return (
    <Choices labelledBy={labelledBy}>
      {cards.map((card) => (
        <ChoiceRow
          key={card.id}
          name="card"
          value={card.id}
          chosen={card.id === chosen}
          pick={faceOf(card)}
          mini={isUsable(card) ? faceOf(card) : "off"}
          title={issuerName(card.acquirerCode, lang)}
          tags={<Tags card={card} lang={lang} />}
          meta={[
            <Digits key="digits" card={card} lang={lang} />,
            brandName(card.brand, lang),
            card.nickname,
          ].filter((part) => part !== null)}
          more={isUsable(card) ? undefined : <WhatHelps {...{ card, chosen, linkId, lang }} />}
        />
      ))}
      {children}
    </Choices>
  );
}

/** What pay bar and button say for each card, shown by CSS as the choice moves. */
export function payWays(cards: CardView[], amountYen: number, lang: Lang): (PayWay & { value: string })[] {
  const { pay, goOnToRenew, renewed } = messages[lang];
  const amount = formatYen(amountYen, lang);
  return cards.map((card) => {
    const [name, row] = [cardName(card, lang), { value: card.id, pick: faceOf(card) }];
    return card.state === "expired"
      ? { ...row, method: renewed(name), label: goOnToRenew(amount) }
      : { ...row, method: name, label: pay(amount) };
  });
}

function Tags({ card, lang }: { card: CardView; lang: Lang }) {
  const words = messages[lang];
  return (
    <>
      {card.isMain && <MainBadge lang={lang} />}
      {card.state === "expiring" && <Tag tone="warn">{words.daysLeft(card.daysLeft ?? 0)}</Tag>}
      {card.state === "expired" && <Tag tone="bad">{words.expiredCard}</Tag>}
      {card.state === "closed" && <Tag tone="bad">{words.closedCard}</Tag>}
    </>
  );
}

type Helping = Pick<Props, "chosen" | "linkId" | "lang"> & { card: CardView };

function WhatHelps({ card, chosen, linkId, lang }: Helping) {
  const words = messages[lang];
  if (card.state === "closed") return <p className="fs-m">{words.closedCardHint}</p>;
  const renew = (
    <ButtonLink look="line" small href={renewPath(card.id, linkId)}>
      {words.renew}
    </ButtonLink>
  );
  return (
    <>
      <p className="fs-m">{words.expiredCardHint}</p>
      <RowFields
        choice={card.id}
        chosen={card.id === chosen}
        open={openFields.bind(null, card.id)}
        lang={lang}
        instead={<p>{renew}</p>}
      >
        <FieldsBox lang={lang}>{renew}</FieldsBox>
      </RowFields>
    </>
  );
}

function Digits({ card, lang }: { card: CardView; lang: Lang }) {
  return (
    <span className="num">
      <span className="vh">{ownWords[lang].lastFour} </span>
      <span aria-hidden="true">••</span> {card.lastFour}
    </span>
  );
}
