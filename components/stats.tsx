import type { ReactNode } from "react";

export type Stat = { term: string; value: ReactNode; unit?: string };

export function Stats({ stats }: { stats: Stat[] }) {
  return (
    <dl className="stat">
      {stats.map(({ term, value, unit }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {unit && <small>{unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
