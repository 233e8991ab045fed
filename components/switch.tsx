import type { ComponentProps, ReactNode } from "react";
import { type Lang, words } from "./messages";

type Props = Omit<ComponentProps<"input">, "type" | "children" | "role"> & {
  label: ReactNode;
  hint?: ReactNode;
  lang?: Lang;
};

/** The word changes with the thumb; both words are in the page and CSS shows the right one. */
export function Switch({ label, hint, lang = "ja", ...input }: Props) {
  return (
    <label className="switch">
      <span className="grow">
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
      <span className="state" aria-hidden="true">
        <span className="on">{words[lang].on}</span>
        <span className="off">{words[lang].off}</span>
      </span>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries the checked state itself */}
      <input {...input} type="checkbox" role="switch" />
    </label>
  );
}
