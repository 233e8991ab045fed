import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { StatusHead } from "@/components/status-face";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import { isEndedByShop, titleOf } from "./page-title";
import type { Screen } from "./screens";
import { ShopLine } from "./shop-line";
import { untilTime } from "./times";

/** Nothing more can happen here and nothing was charged: time is over, given up, or too many declines. */
export function Ended({ view, screen, lang }: { view: OwnView; screen: Screen; lang: Lang }) {
  const words = messages[lang];
  const text = {
    expired: isEndedByShop(view) ? words.endedByShop : words.expiredText(untilTime(view.endsAt, view.now)),
    stopped: `${words.stoppedText}${words.noMoney}`,
  }[screen as string];
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <StatusHead mood="stopped" title={titleOf(view, screen, lang)} live={false}>
        {text ?? words.cancelledText}
      </StatusHead>
      <div className="stack">
        <ShopLine view={view} lang={lang} />
        <div className="actions">
          <ButtonLink href={screen === "cancelled" ? view.cancelUrl : view.failureUrl} block>
            {screen === "expired" ? words.againAt(view.shopName) : words.backTo(view.shopName)}
          </ButtonLink>
        </div>
        <p className="hint center">
          {words.orderNo} <span className="num">{view.orderNo}</span>
        </p>
      </div>
    </PageFrame>
  );
}
