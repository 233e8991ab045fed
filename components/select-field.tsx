import type { ReactNode } from "react";

type Props = {
  id: string;
  label: ReactNode;
  defaultValue: string;
  options: { value: string; text: string }[];
};

/** A list of the browser's own, labelled like a Field. */
export function SelectField({ id, label, defaultValue, options }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} name={id} defaultValue={defaultValue}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
