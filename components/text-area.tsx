import type { ComponentProps } from "react";
import { type FieldProps, FieldShell, fieldAria } from "./field";

type Props = Pick<FieldProps, "id" | "label" | "hint" | "error" | "lang"> &
  Omit<ComponentProps<"textarea">, "id" | "children">;

/** A field of several lines. */
export function TextArea({ id, label, hint, error, lang, ...area }: Props) {
  return (
    <FieldShell {...{ id, label, hint, error, lang }}>
      <textarea
        {...area}
        {...fieldAria({ id, hint, error })}
        id={id}
        name={area.name ?? id}
        className="input"
      />
    </FieldShell>
  );
}
