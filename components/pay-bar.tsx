import type { ReactNode } from "react";
import { Button } from "./button";
import { formWords } from "./form-messages";
import type { Lang } from "./messages";
import { type Pick, ShownFor, type TimesPick } from "./pick";

/** One per row that can be chosen: what the bar then says and what the button then says. */
export type PayWay = { pick: Pick; method: ReactNode; label: ReactNode };
export type PayTimes = { pick: TimesPick; text: ReactNode };

export type PayProps = {
  ways: PayWay[];
  /** 「一括」「3回」 follows the method; left out for carriers by CSS. */
  times?: PayTimes[];
  /** The id of the form the button submits. */
  form: string;
  sending?: boolean;
  lang?: Lang;
};

/** Sticks to the lower edge; `label` is what the method is called. `phoneOnly` when a PayColumn takes over on wide screens. */
export function PayBar({
  phoneOnly = true,
  label,
  ...pay
}: PayProps & { phoneOnly?: boolean; label: ReactNode }) {
  return (
    <div className={phoneOnly ? "paybar m" : "paybar"}>
      <div className="paybar-in">
        <p className="with" aria-live="polite">
          <span>{label}</span>
          <b>
            <Method {...pay} />
          </b>
        </p>
        <PayButton {...pay} />
      </div>
    </div>
  );
}

/** The same at the foot of the summary on wide screens; `children` (the lines) stand above the button. */
export function PayColumn({ children, ...pay }: PayProps & { children?: ReactNode }) {
  return (
    <div className="paycol">
      {children}
      <PayButton {...pay} />
      <p className="hint center" aria-live="polite">
        <Method {...pay} />
      </p>
    </div>
  );
}

function PayButton({ ways, form, sending, lang }: PayProps) {
  return (
    <Button look="moon" block form={form} sending={sending} lang={lang}>
      {ways.length === 1
        ? ways[0]?.label
        : ways.map((way) => <Shown key={way.pick} way={way} text={way.label} />)}
    </Button>
  );
}

function Method({ ways, times = [], lang = "ja" }: PayProps) {
  return (
    <>
      {ways.length === 1
        ? ways[0]?.method
        : ways.map((way) => <Shown key={way.pick} way={way} text={way.method} />)}
      {times.length > 0 && (
        <span className="if-card">
          {formWords[lang].comma}
          {times.length === 1
            ? times[0]?.text
            : times.map(({ pick, text }) => (
                <ShownFor key={pick} picks={[pick]}>
                  {text}
                </ShownFor>
              ))}
        </span>
      )}
    </>
  );
}

function Shown({ way, text }: { way: PayWay; text: ReactNode }) {
  return <ShownFor picks={[way.pick]}>{text}</ShownFor>;
}
