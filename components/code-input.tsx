import { Field, type FieldProps } from "./field";

/** One field for a one-time code: paste, autofill and full-width digits all fit (hence 12, not 6). */
export function CodeInput(props: Omit<FieldProps, "digits" | "type">) {
  return (
    <Field
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      {...props}
      className={["code", props.className].filter(Boolean).join(" ")}
    />
  );
}
