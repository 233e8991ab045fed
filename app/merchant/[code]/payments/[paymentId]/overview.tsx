import { wordsForTime } from "@/app/_server/words-for-time";
import { CodeChip } from "@/components/code-chip";
import type { Definition } from "@/components/definition-list";
import { DefinitionList } from "@/components/definition-list";
import type { Lang } from "@/components/messages";
import { Amount } from "@/components/money";
import { Panel } from "@/components/panel";
import { issuerName } from "@/lib/cards/rules";
import type { DeskPayment } from "@/lib/payments/desk-queries";
import { daysToLapse } from "@/lib/payments/operation-rules";
import { STATES } from "@/lib/payments/rules";
import { StateTag } from "../state-tag";
import { messages } from "./messages";

type Props = { payment: DeskPayment; now: Date; lang: Lang };

export function Overview({ payment, now, lang }: Props) {
  const words = messages[lang];
  return (
    <Panel title={words.overview} id="overview">
      <Amount amount={payment.amountYen} lang={lang} />
      <div className="mt-3">
        <DefinitionList items={factsOf(payment, now, lang)} />
      </div>
    </Panel>
  );
}

function factsOf(payment: DeskPayment, now: Date, lang: Lang): Definition[] {
  const words = messages[lang];
  const { state, settleMethod, payWay, approvalNo, refusalCode, refusalCredit } = payment;
  const facts: Definition[] = [{ term: words.state, text: <StateWithCode state={state} lang={lang} /> }];
  if (settleMethod !== null)
    facts.push({ term: words.method, text: <Method payment={payment} lang={lang} /> });
  facts.push({ term: words.payWay, text: words.payWays(payWay) });
  if (approvalNo) facts.push({ term: words.approval, text: <span className="num">{approvalNo}</span> });
  if (refusalCode) facts.push({ term: words.refusal, text: words.codes(refusalCode, refusalCredit) });
  if (state === "AUTHORIZED" && payment.lapsesAt)
    facts.push({ term: words.lapses, text: <Lapses at={payment.lapsesAt} now={now} lang={lang} /> });
  return facts;
}

function Method({ payment: { settleMethod, brand, lastFour }, lang }: Pick<Props, "payment" | "lang">) {
  return (
    <>
      <CodeChip code={settleMethod ?? ""}>{issuerName(settleMethod, lang)}</CodeChip>
      {lastFour && <p className="hint">{messages[lang].brand(brand, lastFour)}</p>}
    </>
  );
}

function Lapses({ at, now, lang }: { at: Date; now: Date; lang: Lang }) {
  return (
    <>
      {wordsForTime(at, lang)}
      <p className="hint">{messages[lang].daysLeft(daysToLapse(at, now))}</p>
    </>
  );
}

function StateWithCode({ state, lang }: Pick<DeskPayment, "state"> & { lang: Lang }) {
  const { statusInfo } = STATES[state];
  return (
    <>
      {statusInfo !== null && <CodeChip code={statusInfo} />}
      <StateTag state={state} lang={lang} />
    </>
  );
}
