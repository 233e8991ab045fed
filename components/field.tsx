import type { ComponentProps, ReactNode } from "react";
import { formWords } from "./form-messages";
import type { Lang } from "./messages";
import { WarningSign } from "./warning-sign";

export type FieldProps = Omit<ComponentProps<"input">, "id" | "children"> & {
  /** Also the anchor for the error summary. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** Large, spaced digits. */
  digits?: boolean;
  /** At the right of the label; its space is reserved (recognised brand). */
  aside?: ReactNode;
  lang?: Lang;
};

/** Label above, then hint, then error, then the input; hint and error are its description. */
export function Field(props: FieldProps) {
  const { id, label, hint, error, optional, digits, aside, lang, className, ...input } = props;
  return (
    <FieldShell {...{ id, label, hint, error, optional, aside, lang }}>
      <input
        {...input}
        {...fieldAria({ id, hint, error }, input["aria-describedby"])}
        id={id}
        name={input.name ?? id}
        className={["input", digits && "digits", className].filter(Boolean).join(" ")}
      />
    </FieldShell>
  );
}

type ShellProps = Pick<FieldProps, "id" | "label" | "hint" | "error" | "optional" | "aside" | "lang"> & {
  children: ReactNode;
};

export function FieldShell({ id, label, hint, error, optional, aside, lang = "ja", children }: ShellProps) {
  return (
    <div className={error ? "field bad" : "field"}>
      <div className="lab-row">
        <label htmlFor={id}>
          {label}
          {optional && <span className="opt">{formWords[lang].optional}</span>}
        </label>
        {aside}
      </div>
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-e`}>
          <WarningSign small />
          <span>
            <span className="vh">{formWords[lang].errorPrefix}</span>
            {error}
          </span>
        </p>
      )}
      {children}
    </div>
  );
}

export function fieldAria(field: Pick<FieldProps, "id" | "hint" | "error">, more?: string) {
  const described = [field.hint && `${field.id}-h`, field.error && `${field.id}-e`, more].filter(Boolean);
  return {
    "aria-describedby": described.join(" ") || undefined,
    "aria-invalid": field.error ? true : undefined,
  };
}
