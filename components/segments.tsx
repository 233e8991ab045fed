import type { ReactNode } from "react";
import type { TimesPick } from "./pick";

export type Segment = { value: string; text: ReactNode; pick?: TimesPick };

type Props = { name: string; labelledBy: string; chosen: string; segments: Segment[] };

/** A few short choices side by side: 支払い回数. */
export function Segments({ name, labelledBy, chosen, segments }: Props) {
  return (
    <div className="seg" role="radiogroup" aria-labelledby={labelledBy}>
      {segments.map(({ value, text, pick }) => (
        <label key={value}>
          <input
            className="eye"
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            data-pick={pick}
          />
          {text}
        </label>
      ))}
    </div>
  );
}
