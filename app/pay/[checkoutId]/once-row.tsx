import { CheckBox } from "@/components/check-box";
import { ChoiceRow } from "@/components/choice-row";
import type { Lang } from "@/components/messages";
import type { PayWay } from "@/components/pay-bar";
import { PLACES } from "@/lib/cards/rules";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { openFields } from "./actions";
import { FieldsBox } from "./fields-box";
import { messages } from "./messages";
import { RowFields } from "./row-fields";

type Props = { view: OwnView; taken: number; chosen: string | undefined; lang: Lang };

/** A card for this once, typed here into the card origin's frame; or it is registered first, on the page for that. */
export function OnceRow({ view, taken, chosen, lang }: Props) {
  const words = messages[lang];
  if (!view.offered.means.includes("ONE_OFF")) return null;
  const isFull = taken >= PLACES;
  return (
    <ChoiceRow
      name="card"
      value="ONE_OFF"
      chosen={chosen === "ONE_OFF"}
      pick="new"
      mini="new"
      title={words.onceCard}
      meta={[words.onceCardMeta]}
      more={
        <>
          {view.offered.means.includes("CARD") && (
            <CheckBox
              name="keep"
              data-pick="keep"
              label={isFull ? words.swapCard : words.keepCard}
              hint={isFull ? words.swapCardHint : words.keepCardHint}
            />
          )}
          <div className="if-once">
            <RowFields
              choice="ONE_OFF"
              chosen={chosen === "ONE_OFF"}
              open={openFields.bind(null, "ONE_OFF")}
              lang={lang}
            >
              <FieldsBox lang={lang} />
            </RowFields>
          </div>
        </>
      }
    />
  );
}

/** What pay bar and button say for it. */
export function onceWay({ offered, amountYen }: OwnView, taken: number, lang: Lang) {
  if (!offered.means.includes("ONE_OFF")) return [];
  const words = messages[lang];
  const amount = formatYen(amountYen, lang);
  const way: PayWay & { value: string } = {
    value: "ONE_OFF",
    pick: "new",
    method: words.onceCardShort,
    label: (
      <>
        <span className="if-once">{words.pay(amount)}</span>
        <span className="if-keep">
          {taken >= PLACES ? words.goOnToSwap(amount) : words.goOnToKeep(amount)}
        </span>
      </>
    ),
  };
  return [way];
}
