import { ChoiceRow, Choices } from "@/components/choice-row";
import { Disclosure } from "@/components/disclosure";
import type { Lang } from "@/components/messages";
import type { PayWay } from "@/components/pay-bar";
import type { Pick } from "@/components/pick";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { CARRIERS, type CarrierMeans, isCarrierMeans } from "@/lib/payments/plans";
import { messages } from "./messages";

type Props = { view: OwnView; lang: Lang; chosen?: string };

/** Carriers, folded away unless one of them is all there is. */
export function CarrierRows({ view, lang, chosen }: Props) {
  const words = messages[lang];
  const carriers = view.offered.means.filter(isCarrierMeans);
  if (carriers.length === 0) return null;
  return (
    <Disclosure summary={words.carriers} open={carriers.some((means) => means === chosen)}>
      <div className="mt-1">
        <Choices legend={<span className="vh">{words.carriers}</span>}>
          {carriers.map((means) => (
            <ChoiceRow
              key={means}
              name="card"
              value={means}
              chosen={chosen === means}
              pick={LOOKS[means].pick}
              mini={{ letters: LOOKS[means].letters }}
              title={CARRIERS[means][lang]}
              meta={[words.carrierMeta]}
            />
          ))}
        </Choices>
      </div>
    </Disclosure>
  );
}

/** What pay bar and button say for these. */
export function carrierWays({ offered, amountYen }: OwnView, lang: Lang): (PayWay & { value: string })[] {
  const words = messages[lang];
  const amount = formatYen(amountYen, lang);
  return offered.means.filter(isCarrierMeans).map((means) => ({
    value: means,
    pick: LOOKS[means].pick,
    method: CARRIERS[means][lang],
    label: words.goTo(amount, CARRIERS[means][lang]),
  }));
}

const LOOKS: Record<CarrierMeans, { pick: Pick; letters: string }> = {
  DOCOMO: { pick: "d", letters: "d" },
  AU: { pick: "au", letters: "au" },
  SOFTBANK: { pick: "sb", letters: "SB" },
};
