import { DefinitionList } from "@/components/definition-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { messages } from "./messages";

/** The six items of 特定商取引法12条の6 once more before the button: the shop's words, or what a wallet knows of them. */
export function FinalCheck({ view, lang }: { view: OwnView; lang: Lang }) {
  const { finalCheck, finalItems: items, lawHint, line } = messages[lang];
  const { law, lines, amountYen, shopName } = view;
  const quantity = lines.map(({ name, quantity }) => line(name, quantity)).join(lang === "ja" ? "、" : ", ");
  return (
    <section aria-labelledby="final-title">
      <h2 id="final-title">{finalCheck}</h2>
      <Panel tight>
        <DefinitionList
          items={[
            { term: items.quantity, text: law.quantity ?? quantity },
            { term: items.price, text: law.price ?? items.priceText(formatYen(amountYen, lang)) },
            {
              term: items.payment,
              text: (
                <>
                  <span className="if-card">{items.byCard}</span>
                  <span className="if-carrier">{items.byCarrier}</span> {law.payment}
                </>
              ),
            },
            { term: items.delivery, text: law.delivery ?? items.atShop },
            { term: items.period, text: law.period ?? items.atShop },
            { term: items.cancellation, text: law.cancellation ?? items.atShop },
          ]}
        />
      </Panel>
      <p className="hint mt-2">{lawHint(shopName)}</p>
    </section>
  );
}
