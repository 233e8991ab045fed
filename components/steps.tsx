import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type Lang, words } from "./messages";

export type Step = {
  state: "done" | "now" | "next" | "failed";
  text: ReactNode;
  meta?: ReactNode;
  /** In place of the number of a step to come. */
  icon?: IconName;
};

/** What has happened, what happens now, what comes next. */
export function Steps({ steps, lang = "ja" }: { steps: Step[]; lang?: Lang }) {
  return (
    <ol className="steps">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number of a step is its name
        <li key={at} aria-current={step.state === "now" ? "step" : undefined}>
          <Dot step={step} number={at + 1} />
          <span>
            {step.state === "done" && <span className="vh">{words[lang].done}</span>}
            {step.state === "failed" && <span className="vh">{words[lang].failed}</span>}
            {step.state === "now" ? <b>{step.text}</b> : step.text}
            {step.meta && <span className="m">{step.meta}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same shape without an order in time: consequences, reasons. Numbered unless an icon is given. */
export function Points({ points, icon }: { points: ReactNode[]; icon?: IconName }) {
  return (
    <ul className="steps">
      {points.map((point, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, in order
        <li key={at}>
          <Dot step={{ state: "next", text: point, icon }} number={at + 1} />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}

function Dot({ step, number }: { step: Step; number: number }) {
  const sign = step.state === "done" ? "check" : step.state === "failed" ? "cross" : step.icon;
  return (
    <span className={`dot ${dots[step.state]}`} aria-hidden="true">
      {step.state === "now" ? null : sign ? <Icon name={sign} small /> : number}
    </span>
  );
}

const dots: Record<Step["state"], string> = { done: "done", now: "now", next: "", failed: "bad" };
