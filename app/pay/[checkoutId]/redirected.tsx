import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { StatusHead } from "@/components/status-face";
import type { OwnView } from "@/lib/checkouts/queries";
import { LookAgain } from "./look-again";
import { messages } from "./messages";
import { ShopLine } from "./shop-line";
import { clockTime } from "./times";

/** Left at the carrier's page, or came Back from it. It cannot be closed from here: what it says last is waited for. */
export function Redirected({ view, lang }: { view: OwnView; lang: Lang }) {
  const words = messages[lang];
  const until = view.live?.carrierUntil ?? view.now;
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <LookAgain />
      <StatusHead mood="waiting" title={words.titles.redirected}>
        {words.redirectedText}
      </StatusHead>
      <div className="stack">
        <ShopLine view={view} lang={lang} />
        <Note icon="clock" title={words.challengedUntil(clockTime(until))}>
          {words.redirectedLeave}
        </Note>
        <div className="actions">
          <ButtonLink href={`/carrier/${view.live?.carrierPageId}`} block>
            {words.goToCarrier}
          </ButtonLink>
          <ButtonLink look="text" href={`/pay/${view.linkId}`}>
            {words.look}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
