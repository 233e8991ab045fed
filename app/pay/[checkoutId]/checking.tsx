import { ButtonLink } from "@/components/button";
import { words as componentWords, type Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { Panel } from "@/components/panel";
import { StatusHead } from "@/components/status-face";
import { type Step, Steps } from "@/components/steps";
import type { OwnView } from "@/lib/checkouts/queries";
import { isCarrierMeans, planName } from "@/lib/payments/plans";
import { attemptCard } from "./card-words";
import { LookAgain } from "./look-again";
import { messages } from "./messages";
import type { Screen } from "./screens";
import { ShopLine } from "./shop-line";
import { clockTime } from "./times";

/** The outcome is not known yet: never "failed", never an invitation to pay again. */
export function Checking({ view, screen, lang }: { view: OwnView; screen: Screen; lang: Lang }) {
  const words = messages[lang];
  const late = screen === "checking";
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <LookAgain />
      <StatusHead mood="waiting" title={words.titles[screen]}>
        {late ? lateText(view, lang) : words.processingText}
      </StatusHead>
      <div className="stack">
        <ShopLine view={view} lang={lang} />
        <Panel>
          <Steps steps={stepsOf(view, late, lang)} lang={lang} />
        </Panel>
        {late ? (
          <Note tone="warn" title={words.dontOrderAgain}>
            {words.dontOrderAgainText}
          </Note>
        ) : (
          <Note icon="shield">{words.neverTwice}</Note>
        )}
        <div className="actions">
          <ButtonLink look="line" href={`/pay/${view.linkId}`}>
            {words.look}
          </ButtonLink>
          {late && (
            <ButtonLink look="text" href={view.returnUrl}>
              {words.waitAtShop}
            </ButtonLink>
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function lateText({ live }: OwnView, lang: Lang): string {
  const { checkingText, checkingAtCarrier } = messages[lang];
  return live && isCarrierMeans(live.means) ? checkingAtCarrier : checkingText;
}

function stepsOf({ live, now }: OwnView, late: boolean, lang: Lang): Step[] {
  const words = messages[lang];
  if (!live) return [];
  const accepted: Step = { state: "done", text: words.accepted(clockTime(live.startedAt)) };
  if (!late) {
    const card = attemptCard(live, lang);
    const meta = isCarrierMeans(live.means)
      ? card
      : [card, planName(live.payWay, lang)].join(componentWords[lang].comma);
    return [accepted, { state: "now", text: words.waiting, meta }, { state: "next", text: words.tellShop }];
  }
  const asksLater = live.state === "UNKNOWN" && live.askAt && live.askAt > now;
  return [
    accepted,
    {
      state: "now",
      text: words.asking(live.state === "UNKNOWN" ? live.askCount : 0),
      meta: asksLater && live.askAt ? words.nextAsk(clockTime(live.askAt)) : undefined,
    },
    { state: "next", text: words.tellMail, icon: "mail" },
  ];
}
