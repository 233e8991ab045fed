"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { rename } from "../actions";
import { messages } from "../messages";

type Props = {
  lang: "ja" | "en";
  passkey: string;
  name: string;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

export function RenameForm({ lang, passkey, name, children }: Props) {
  const [state, action, sending] = useActionState(rename, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ fault }) => ({ id: "name", text: words.faults[fault] }));
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        <input type="hidden" name="passkey" value={passkey} />
        <Field
          id="name"
          label={words.name}
          error={problems[0]?.text}
          autoComplete="off"
          defaultValue={state.typed.name ?? name}
          lang={lang}
        />
        <Button look="line" block sending={sending} lang={lang}>
          {words.save}
        </Button>
      </form>
    </>
  );
}
