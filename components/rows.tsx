import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

type RowProps = {
  /** Makes the whole row a link, with an arrow at its end unless `value` is given. */
  href?: string;
  icon?: IconName;
  /** Instead of an icon: a Seal. */
  lead?: ReactNode;
  title: ReactNode;
  tags?: ReactNode;
  meta?: ReactNode;
  /** At the right, bold: an amount. */
  value?: ReactNode;
  /** At the right: a button (only in a row that is not itself a link). */
  action?: ReactNode;
};

export function Row({ href, icon, lead, title, tags, meta, value, action }: RowProps) {
  const inside = (
    <>
      {icon ? (
        <span className="tile">
          <Icon name={icon} />
        </span>
      ) : (
        lead
      )}
      <span className="grow">
        <span className="t">{title}</span> {tags}
        {meta && (
          <>
            <br />
            <span className="m">{meta}</span>
          </>
        )}
      </span>
      {value && <span className="v">{value}</span>}
      {href && !value && <Icon name="forward" small />}
      {action}
    </>
  );
  return (
    <li>
      {href ? (
        <a className="r" href={href}>
          {inside}
        </a>
      ) : (
        <div className="r">{inside}</div>
      )}
    </li>
  );
}
