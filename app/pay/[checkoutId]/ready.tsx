import { readDraft } from "@/app/_server/draft";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import type { OwnView } from "@/lib/checkouts/queries";
import { leaveUnpaid, pressPay } from "./actions";
import { FinalCheck } from "./final-check";
import { messages } from "./messages";
import { Methods, methodProps } from "./methods";
import { PayScreen } from "./pay-screen";
import { Lines, SummaryHead } from "./summary";
import { TimeBanner } from "./time-banner";
import { untilTime } from "./times";

type Props = {
  view: OwnView;
  cards: CardView[];
  taken: number;
  prefill: { name?: string; phone?: string } | null;
  lang: Lang;
};

export async function Ready({ view, cards, taken, prefill, lang }: Props) {
  const words = messages[lang];
  const before = await readDraft();
  return (
    <PayScreen
      action={pressPay.bind(null, view.linkId)}
      address={`/pay/${view.linkId}`}
      until={untilTime(view.endsAt, view.now)}
      {...methodProps({ view, cards, taken, lang })}
      lang={lang}
      prefill={prefill && { ...prefill, ...before }}
      banner={<TimeBanner view={view} lang={lang} />}
      head={<h1 className="vh">{words.titles.ready}</h1>}
      summary={<SummaryHead view={view} lang={lang} phoneOnly />}
      lines={<Lines view={view} lang={lang} />}
      rows={<Methods {...{ view, cards, taken, before, lang }} title={words.method} />}
      check={<FinalCheck view={view} lang={lang} />}
      below={
        <p className="center">
          <Button look="text" form="leave" lang={lang}>
            {words.giveUp}
          </Button>
        </p>
      }
      after={<form id="leave" action={leaveUnpaid.bind(null, view.linkId)} />}
    />
  );
}
