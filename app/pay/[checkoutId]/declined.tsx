import { readDraft } from "@/app/_server/draft";
import { Button } from "@/components/button";
import { Disclosure } from "@/components/disclosure";
import { ErrorSummary } from "@/components/error-summary";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { leaveUnpaid, pressPay } from "./actions";
import { attemptCard, cardAndPlan } from "./card-words";
import { declineSentence } from "./decline-messages";
import { FinalCheck } from "./final-check";
import { messages } from "./messages";
import { Methods, methodProps } from "./methods";
import { titleOf } from "./page-title";
import { PayScreen } from "./pay-screen";
import { ShopLine } from "./shop-line";
import { TimeBanner } from "./time-banner";
import { untilTime } from "./times";

type Props = {
  view: OwnView;
  cards: CardView[];
  taken: number;
  prefill: { name?: string; phone?: string } | null;
  lang: Lang;
};

/** Why it did not work, and the other cards with the next usable one chosen; the same card once more is folded away. */
export async function Declined({ view, cards, taken, prefill, lang }: Props) {
  const words = messages[lang];
  const { last } = view;
  const before = await readDraft();
  if (!last) return null;
  const others = cards.filter((card) => card.id !== last.cardId);
  const same = cards.find((card) => card.id === last.cardId && isUsable(card));
  const shown = others.some(isUsable) ? others : cards;
  return (
    <PayScreen
      key={last.id}
      narrow
      action={pressPay.bind(null, view.linkId)}
      address={`/pay/${view.linkId}`}
      until={untilTime(view.endsAt, view.now)}
      {...methodProps({ view, cards: shown, allCards: cards, taken, lang })}
      lang={lang}
      prefill={prefill}
      banner={<TimeBanner view={view} lang={lang} />}
      head={
        <ErrorSummary title={titleOf(view, "declined", lang)} asPageTitle id="declined">
          <p>{words.declinedCard(attemptCard(last, lang), declineSentence(last, lang))}</p>
          <p>
            <b>{words.noMoney}</b>
          </p>
        </ErrorSummary>
      }
      summary={<ShopLine view={view} lang={lang} />}
      rows={
        <Methods
          {...{ view, taken, before, lang }}
          cards={shown}
          title={shown === others ? words.otherCards : words.method}
        />
      }
      check={<FinalCheck view={view} lang={lang} />}
      below={
        <>
          {same && shown === others && (
            <Disclosure summary={words.sameCard}>
              <p className="sub fs-m">{words.sameCardText(view.triesLeft)}</p>
              <input type="hidden" name="last" value={same.id} />
              <Button look="line" small form="pay" name="again" value={last.payWay} lang={lang}>
                {words.pay(formatYen(view.amountYen, lang))}{" "}
                <span>{cardAndPlan(attemptCard(last, lang), last.payWay, lang)}</span>
              </Button>
            </Disclosure>
          )}
          <p className="center">
            <Button look="text" form="leave" lang={lang}>
              {words.giveUp}
            </Button>
          </p>
        </>
      }
      after={<form id="leave" action={leaveUnpaid.bind(null, view.linkId)} />}
    />
  );
}
