import { Disclosure } from "@/components/disclosure";
import { LineItems } from "@/components/line-items";
import { Merchant } from "@/components/merchant-seal";
import type { Lang } from "@/components/messages";
import { Amount } from "@/components/money";
import { SumLine } from "@/components/slip";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";
import { whatFor } from "./shop-line";

type Props = { view: OwnView; lang: Lang };

/** Shop, amount and lines. */
export function Summary({ view, lang }: Props) {
  return (
    <div className="panel">
      <SummaryHead view={view} lang={lang} />
    </div>
  );
}

/** The same without its panel. `phoneOnly`: on wide screens the lines stand open above the button. */
export function SummaryHead({ view, lang, phoneOnly }: Props & { phoneOnly?: boolean }) {
  const words = messages[lang];
  return (
    <>
      <Merchant name={view.shopName}>{whatFor(view, lang)}</Merchant>
      <SumLine label={words.amount}>
        <Amount amount={view.amountYen} lang={lang} />
      </SumLine>
      <Disclosure summary={words.lines} phoneOnly={phoneOnly}>
        <Lines view={view} lang={lang} />
      </Disclosure>
    </>
  );
}

export function Lines({ view, lang }: { view: Pick<OwnView, "lines" | "amountYen">; lang: Lang }) {
  const words = messages[lang];
  return (
    <LineItems
      items={view.lines.map(({ name, quantity, unitPriceYen }) => ({
        name: words.line(name, quantity),
        amount: quantity * unitPriceYen,
      }))}
      total={{ name: words.total, amount: view.amountYen }}
      lang={lang}
    />
  );
}
