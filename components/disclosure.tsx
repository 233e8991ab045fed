import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = { summary: ReactNode; open?: boolean; phoneOnly?: boolean; children: ReactNode };

export function Disclosure({ summary, open, phoneOnly, children }: Props) {
  return (
    <details open={open} className={phoneOnly ? "only-s" : undefined}>
      <summary>
        <Icon name="down" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
