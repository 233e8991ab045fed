import type { ReactNode } from "react";
import { MiniCard, type MiniLook } from "./mini-card";
import type { Pick } from "./pick";

type GroupProps = {
  /** The id of the heading that names the group. */
  labelledBy?: string;
  /** Or a legend of its own, then it is a fieldset. */
  legend?: ReactNode;
  children: ReactNode;
};

export function Choices({ labelledBy, legend, children }: GroupProps) {
  if (!legend) {
    return (
      <div className="choices" role="radiogroup" aria-labelledby={labelledBy}>
        {children}
      </div>
    );
  }
  return (
    <fieldset>
      <legend className="legend">{legend}</legend>
      <div className="choices">{children}</div>
    </fieldset>
  );
}

export type ChoiceProps = {
  name: string;
  value: string;
  /** Chosen when the page opens. */
  chosen?: boolean;
  pick?: Pick;
  mini?: MiniLook;
  title: ReactNode;
  /** MainBadge and Tags beside the title. */
  tags?: ReactNode;
  /** Parts of the second line, each wraps as one. */
  meta?: ReactNode[];
  /** Opens under the row while it is chosen. */
  more?: ReactNode;
  /** Without a second line: 「決めずに削除する」. */
  slim?: boolean;
};

/** The whole row is the label of its radio. */
export function ChoiceRow(props: ChoiceProps) {
  const { name, value, chosen, pick, mini, title, tags, meta = [], more, slim } = props;
  return (
    <div className={slim ? "choice slim" : "choice"}>
      <label>
        <input
          className="eye"
          type="radio"
          name={name}
          value={value}
          defaultChecked={chosen}
          data-pick={pick}
        />
        {mini && <MiniCard look={mini} />}
        <span>
          <span className="t">
            {title}
            {tags}
          </span>
          {meta.length > 0 && <Meta parts={meta} />}
        </span>
      </label>
      {more && <div className="more">{more}</div>}
    </div>
  );
}

function Meta({ parts }: { parts: ReactNode[] }) {
  return (
    <span className="m">
      {parts.map((part, at) => (
        // The parts are a fixed sentence: they never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at}>{part}</span>
      ))}
    </span>
  );
}
