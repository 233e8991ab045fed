import type { Lang } from "@/components/messages";
import type { DeskFigures } from "@/lib/payments/desk-figures";
import { messages } from "./messages";

/** The day's figures. */
export function Figures({ figures, lang }: { figures: DeskFigures; lang: Lang }) {
  const words = messages[lang];
  const items = [
    { term: words.today, count: figures.authorizedTodayYen, unit: words.yen },
    { term: words.toShip, count: figures.toShip, unit: words.items },
    { term: words.checking, count: figures.checking, unit: words.items },
    { term: words.lapsing, count: figures.aboutToLapse, unit: words.items },
  ];
  return (
    <dl className="stat">
      {items.map(({ term, count, unit }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="num">
            {count.toLocaleString("en-US")}
            <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
