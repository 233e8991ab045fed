"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Field } from "@/components/field";
import { askBoth } from "./actions";
import { messages } from "./messages";

type Props = {
  lang: "ja" | "en";
  email: string;
  /** Before one was sent to show who one is. */
  typed: string | undefined;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

export function AddressForm({ lang, email, typed, children }: Props) {
  const [state, action, sending] = useActionState(askBoth, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ fault }) => ({ id: "email", text: words.faults[fault] }));
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        <DefinitionList items={[{ term: words.now, text: email }]} />
        <Field
          id="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={words.email}
          hint={words.emailHint}
          error={problems[0]?.text}
          defaultValue={state.typed.email ?? typed}
          lang={lang}
        />
        <Button block sending={sending} lang={lang}>
          {words.send}
        </Button>
      </form>
    </>
  );
}
