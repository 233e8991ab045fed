import { Button, ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { StatusHead } from "@/components/status-face";
import type { OwnView } from "@/lib/checkouts/queries";
import { CHALLENGE_MS } from "@/lib/gateway/challenge";
import { payAnotherWay } from "./actions";
import { messages } from "./messages";
import { ShopLine } from "./shop-line";
import { clockTime } from "./times";

/** Left at the card company's page, or came Back from it: go on, or choose another way. */
export function Challenged({ view, lang }: { view: OwnView; lang: Lang }) {
  const words = messages[lang];
  const until = new Date((view.live?.startedAt ?? view.now).getTime() + CHALLENGE_MS);
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <StatusHead mood="waiting" title={words.titles.challenged}>
        {words.challengedText}
      </StatusHead>
      <div className="stack">
        <ShopLine view={view} lang={lang} />
        <Note icon="clock">{words.challengedUntil(clockTime(until))}</Note>
        <div className="actions">
          <ButtonLink href={`/3ds/${view.live?.challengeId}`} block>
            {words.goOn}
          </ButtonLink>
          <form action={payAnotherWay.bind(null, view.linkId)}>
            <Button look="line" block lang={lang}>
              {words.otherWay}
            </Button>
          </form>
        </div>
      </div>
    </PageFrame>
  );
}
