import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { StatusHead } from "@/components/status-face";
import type { CheckoutView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import type { Screen } from "./screens";

type Props = { view: Extract<CheckoutView, { whose: "someone-else" }>; screen: Screen; lang: Lang };

/** In someone's hands: neither amount nor lines. Whoever began may sign in again. */
export function SomeoneElse({ view, screen, lang }: Props) {
  const words = messages[lang];
  const mayBeMine = screen === "sign-in-again";
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <StatusHead mood="stopped" title={words.titles[screen]} live={false}>
        {mayBeMine ? words.signInAgainText : words.someoneElseText}
      </StatusHead>
      <div className="stack">
        <div className="actions">
          {mayBeMine && (
            <ButtonLink href={`/sign-in?returnTo=/pay/${view.linkId}`} block>
              {words.signIn}
            </ButtonLink>
          )}
          <ButtonLink look={mayBeMine ? "text" : "ink"} href={view.cancelUrl}>
            {words.backTo(view.shopName)}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
