import type { Lang } from "@/components/messages";
import type { DeskFigures } from "@/lib/payments/desk-figures";
import { LAPSING } from "@/lib/payments/search-wish";
import { messages } from "./messages";

type Figure = { term: string; count: number; unit: string; href?: string };

/** The day's figures; what needs a hand leads to its list. */
export function Figures({ figures, lang }: { figures: DeskFigures; lang: Lang }) {
  const words = messages[lang];
  const items: Figure[] = [
    { term: words.today, count: figures.authorizedTodayYen, unit: words.yen },
    { term: words.toShip, count: figures.toShip, unit: words.items },
    { term: words.checking, count: figures.checking, unit: words.items },
    { term: words.lapsing, count: figures.aboutToLapse, unit: words.items, href: `?state=${LAPSING}` },
  ];
  return (
    <dl className="stat">
      {items.map(({ term, count, unit, href }) => (
        <div key={term}>
          <dt>{href ? <a href={href}>{term}</a> : term}</dt>
          <dd className="num">
            {count.toLocaleString("en-US")}
            <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
