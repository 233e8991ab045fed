import { ButtonLink } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Merchant } from "@/components/merchant-seal";
import type { Lang } from "@/components/messages";
import { Amount } from "@/components/money";
import { PageFrame } from "@/components/page-frame";
import { Slip, SumLine } from "@/components/slip";
import { StatusHead } from "@/components/status-face";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import { PaidWith } from "./paid-with";
import { fullTime } from "./times";

export function Complete({ view, lang }: { view: OwnView; lang: Lang }) {
  const words = messages[lang];
  const { live } = view;
  if (!live) return null;
  return (
    <PageFrame checkout={{}} narrow lang={lang}>
      <StatusHead mood="done" title={words.titles.complete}>
        {words.completeText}
      </StatusHead>
      <div className="stack">
        <Slip>
          <Merchant name={view.shopName}>
            <span className="num">{view.orderNo}</span>
          </Merchant>
          <SumLine label={words.amount} strong>
            <Amount amount={view.amountYen} lang={lang} />
          </SumLine>
          <DefinitionList
            items={[
              { term: words.date, text: fullTime(live.authorizedAt ?? view.now, lang) },
              { term: words.paidBy, text: <PaidWith attempt={live} lang={lang} /> },
              ...(live.approvalNo
                ? [{ term: words.approvalNo, text: <span className="num">{live.approvalNo}</span> }]
                : []),
            ]}
          />
        </Slip>
        <div className="actions">
          <ButtonLink href={view.returnUrl} block>
            {words.backTo(view.shopName)}
          </ButtonLink>
          <ButtonLink look="text" href={`/payments/${live.id}`}>
            {words.receipt}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
