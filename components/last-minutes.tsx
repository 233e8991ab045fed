import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  /** Names the region: 「残り時間」. */
  label: string;
  title: ReactNode;
  /** The button that adds 30 minutes, in a form of its own. */
  action: ReactNode;
  children?: ReactNode;
};

/** Only in the last two minutes. The timer is silent; the page announces at 2:00 and 0:30. */
export function LastMinutes({ label, title, action, children }: Props) {
  return (
    <section className="lastbanner" aria-label={label}>
      <div>
        <Icon name="clock" />
        <div className="grow" role="timer">
          <b>{title}</b>
          {children}
        </div>
        {action}
      </div>
    </section>
  );
}
