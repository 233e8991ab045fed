import { Button, ButtonLink } from "@/components/button";
import { Disclosure } from "@/components/disclosure";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { SelectField } from "@/components/select-field";
import { issuerName } from "@/lib/cards/rules";
import type { PaidWith } from "@/lib/payments/list-paid-with";
import { messages } from "./messages";

export type Asked = { card: string; shop: string; text: string };
type Props = { asked: Asked; isNarrowed: boolean; paidWith: PaidWith; lang: Lang };

/** An address of its own for each search: it works without scripts, by Back, and as a bookmark. */
export function SearchForm({ asked, isNarrowed, paidWith, lang }: Props) {
  const words = messages[lang];
  const cards = paidWith.cards.map(({ key, settleMethod, lastFour }) => ({
    value: key,
    text: [issuerName(settleMethod, lang), lastFour].filter(Boolean).join(" "),
  }));
  const shops = paidWith.shops.map(({ key, name }) => ({ value: key, text: name }));
  return (
    <Disclosure summary={words.search} open={isNarrowed}>
      <form className="form narrowing" action="/payments">
        <Field id="q" type="search" label={words.text} hint={words.textHint} defaultValue={asked.text} />
        <div className="two">
          <SelectField
            id="card"
            label={words.card}
            defaultValue={asked.card}
            options={[{ value: "", text: words.allCards }, ...cards]}
          />
          <SelectField
            id="shop"
            label={words.shop}
            defaultValue={asked.shop}
            options={[{ value: "", text: words.allShops }, ...shops]}
          />
        </div>
        <div className="row">
          <Button small>{words.show}</Button>
          {isNarrowed && (
            <ButtonLink look="text" small href="/payments">
              {words.showAll}
            </ButtonLink>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
