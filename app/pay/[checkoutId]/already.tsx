import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { StatusHead } from "@/components/status-face";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import type { Screen } from "./screens";
import { ShopLine } from "./shop-line";
import { fullTime } from "./times";

export function Already({ view, screen, lang }: { view: OwnView; screen: Screen; lang: Lang }) {
  const words = messages[lang];
  const paidAt = view.live?.authorizedAt ?? view.now;
  const ended = view.live?.state === "LAPSED" ? words.lapsedText : words.takenBackText;
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <StatusHead mood={screen === "already" ? "done" : "stopped"} title={words.titles[screen]} live={false}>
        {screen === "already" ? words.alreadyText(fullTime(paidAt, lang)) : ended}
      </StatusHead>
      <div className="stack">
        <ShopLine view={view} lang={lang} />
        <div className="actions">
          <ButtonLink href={view.returnUrl} block>
            {words.backTo(view.shopName)}
          </ButtonLink>
          <ButtonLink look="line" href={`/payments/${view.live?.id}`} block>
            {words.receipt}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
