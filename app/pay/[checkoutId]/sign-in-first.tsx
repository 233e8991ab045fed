import { BrandRow } from "@/components/brand-row";
import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import { Summary } from "./summary";
import { untilTime } from "./times";

export function SignInFirst({ view, lang }: { view: OwnView; lang: Lang }) {
  const words = messages[lang];
  return (
    <PageFrame checkout={{ until: untilTime(view.endsAt, view.now) }} narrow lang={lang}>
      <h1 className="vh">{words.titles["sign-in"]}</h1>
      <div className="stack">
        <Summary view={view} lang={lang} />
        <div className="actions">
          <p className="sub fs-m">{words.signInText}</p>
          <ButtonLink href={`/sign-in?returnTo=/pay/${view.linkId}`} block>
            {words.signIn}
          </ButtonLink>
          <ButtonLink look="text" href={view.cancelUrl}>
            {words.giveUp}
          </ButtonLink>
        </div>
        <BrandRow label={words.brands} lang={lang} />
      </div>
    </PageFrame>
  );
}
