import type { ReactNode } from "react";

export type Definition = { term: ReactNode; text: ReactNode };

type Props = { items: Definition[]; ruled?: boolean };

/** Terms on the left, what they are on the right. */
export function DefinitionList({ items, ruled }: Props) {
  return (
    <dl className={ruled ? "dl ruled" : "dl"}>
      {items.map(({ term, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once, in order
        <div key={at}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
