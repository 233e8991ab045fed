import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import type { Lang } from "@/components/messages";
import { issuerName, KNOWN_ACQUIRERS } from "@/lib/cards/rules";
import { STATES, type StateName } from "@/lib/payments/rules";
import { LAPSING } from "@/lib/payments/search-wish";
import { STATE_WORDS } from "../../words";
import { messages } from "./messages";
import { PERIODS, STATE_CODES, type searchOf } from "./search-of";

type Props = { search: ReturnType<typeof searchOf>; lang: Lang };

/** A form that is only a link: works without scripts, and its answer can be kept as a bookmark. */
export function SearchForm({ search, lang }: Props) {
  const words = messages[lang];
  return (
    <search>
      <form className="filters">
        <div className="wide">
          <label htmlFor="q">{words.q}</label>
          <input className="input" id="q" name="q" type="search" defaultValue={search.q} />
        </div>
        <Choice id="period" label={words.period} chosen={search.period}>
          {PERIODS.map((period) => [period, words.periods[period]])}
        </Choice>
        <Choice id="state" label={words.state} chosen={search.state} all={words.all}>
          {[
            ...STATE_CODES.map((code): [string, string] => [code, wordOf(code, lang)]),
            [LAPSING, words.lapsingShort],
          ]}
        </Choice>
        <Choice id="method" label={words.method} chosen={search.method?.toString()} all={words.all}>
          {KNOWN_ACQUIRERS.map((method) => [String(method), `${method} ${issuerName(method, lang)}`])}
        </Choice>
        <div>
          <label htmlFor="lastFour">{words.lastFour}</label>
          <input
            className="input"
            id="lastFour"
            name="lastFour"
            inputMode="numeric"
            maxLength={4}
            defaultValue={search.lastFour}
          />
        </div>
        <Button small className="wide">
          <Icon name="search" small />
          {words.search}
        </Button>
      </form>
    </search>
  );
}

type ChoiceProps = { id: string; label: string; chosen?: string; all?: string; children: [string, string][] };

function Choice({ id, label, chosen, all, children }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} name={id} defaultValue={chosen ?? ""}>
        {all && <option value="">{all}</option>}
        {children.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function wordOf(code: string, lang: Lang): string {
  const state = (Object.keys(STATES) as StateName[]).findLast((one) => STATES[one].code === code);
  return state ? STATE_WORDS[state][lang] : code;
}
