import { readDraft } from "@/app/_server/draft";
import { BrandRow } from "@/components/brand-row";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardView } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { leaveUnpaid, payByCard } from "./actions";
import { AddCard } from "./add-card";
import { CardRows, payWays } from "./card-rows";
import { messages } from "./messages";
import { PayScreen } from "./pay-screen";
import { Lines, SummaryHead } from "./summary";
import { untilTime } from "./times";

type Props = { view: OwnView; cards: CardView[]; lang: Lang };

export async function Ready({ view, cards, lang }: Props) {
  const words = messages[lang];
  const before = (await readDraft()).card;
  const chosen = (cards.find(({ id }) => id === before) ?? cards.find(isUsable))?.id;
  return (
    <PayScreen
      action={payByCard.bind(null, view.linkId)}
      address={`/pay/${view.linkId}`}
      until={untilTime(view.endsAt, view.now)}
      ways={payWays(cards, view.amountYen, lang)}
      cardIds={cards.map(({ id }) => id)}
      texts={{ once: words.once, confirm: words.confirm, refusals: words.refusals, hint: words.oncePerPress }}
      lang={lang}
      head={<h1 className="vh">{words.titles.ready}</h1>}
      summary={<SummaryHead view={view} lang={lang} phoneOnly />}
      lines={<Lines view={view} lang={lang} />}
      rows={
        <section className="stack-s" aria-labelledby="cards-title">
          <h2 id="cards-title">{words.method}</h2>
          <CardRows cards={cards} chosen={chosen} labelledBy="cards-title" lang={lang} />
          <AddCard cards={cards} linkId={view.linkId} lang={lang} />
          <BrandRow label={words.brands} />
        </section>
      }
      below={
        <>
          <FinalCheck view={view} lang={lang} />
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

/** What the law wants said once more right before the button, as far as a wallet knows it. */
function FinalCheck({ view, lang }: { view: OwnView; lang: Lang }) {
  const { finalCheck, finalItems: items } = messages[lang];
  return (
    <section aria-labelledby="final-title">
      <h2 id="final-title">{finalCheck}</h2>
      <Panel tight>
        <DefinitionList
          items={[
            { term: items.amount, text: items.amountText(formatYen(view.amountYen, lang)) },
            { term: items.when, text: items.whenText },
            { term: items.others, text: items.othersText },
          ]}
        />
      </Panel>
    </section>
  );
}
