import type { ReactNode } from "react";
import { Icon } from "./icon";

export type LogEntry = {
  id: string;
  /** For machines: an ISO date or instant. */
  at: string;
  /** For people: 「2026年10月1日」「今日 19:29」. */
  when: string;
  text: ReactNode;
  /** A small chip: old → new. */
  change?: { from: ReactNode; to: ReactNode };
  /** Device and place, or a link. */
  more?: ReactNode;
};

/** Newest first. */
export function LogList({ entries }: { entries: LogEntry[] }) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{entry.when}</time>
          {entry.text}
          {entry.change && (
            <div className="chg num">
              {entry.change.from}
              <Icon name="forward" small />
              <b>{entry.change.to}</b>
            </div>
          )}
          {entry.more && <div className="hint">{entry.more}</div>}
        </li>
      ))}
    </ol>
  );
}
