import { BrandRow } from "@/components/brand-row";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import type { OwnView } from "@/lib/checkouts/queries";
import { AddCard } from "./add-card";
import { GiveUp } from "./give-up";
import { messages } from "./messages";
import { Summary } from "./summary";
import { untilTime } from "./times";

export function NoCard({ view, taken, lang }: { view: OwnView; taken: number; lang: Lang }) {
  const words = messages[lang];
  return (
    <PageFrame checkout={{ until: untilTime(view.endsAt, view.now) }} narrow lang={lang}>
      <PageHead title={words.titles["no-card"]}>{words.noCardText}</PageHead>
      <div className="stack">
        <Summary view={view} lang={lang} />
        <div className="actions">
          <AddCard look="ink" {...{ taken, lang }} linkId={view.linkId} />
          <GiveUp view={view} lang={lang} />
        </div>
        <BrandRow label={words.brands} lang={lang} />
      </div>
    </PageFrame>
  );
}
