import type { Lang } from "./messages";
import { Yen } from "./money";

export type LineItem = { name: string; amount: number };

type Props = { items: LineItem[]; total: LineItem; lang?: Lang };

/** Lines and their sum; amounts align right. */
export function LineItems({ items, total, lang = "ja" }: Props) {
  return (
    <dl className="dl money">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may carry the same name
        <div key={at}>
          <dt>{item.name}</dt>
          <dd>
            <Yen amount={item.amount} lang={lang} />
          </dd>
        </div>
      ))}
      <div className="total">
        <dt>{total.name}</dt>
        <dd>
          <Yen amount={total.amount} lang={lang} />
        </dd>
      </div>
    </dl>
  );
}
