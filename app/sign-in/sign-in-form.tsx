"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { askCode } from "./actions";
import type { SignInWords } from "./messages";

type Props = {
  lang: "ja" | "en";
  words: SignInWords;
  returnTo: string;
  /** Above the form: the button that needs no mail. */
  passkey: ReactNode;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

export function SignInForm({ lang, words, returnTo, passkey, children }: Props) {
  const [state, action, sending] = useActionState(askCode, untouched);
  const fault = state.faults[0]?.fault;
  const error = fault && words.faults[fault];
  const problems = error ? [{ id: "email", text: error }] : [];
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <div className="stack">
        {passkey}
        <p className="or">{words.or}</p>
        <form action={action} className="form" noValidate>
          <input type="hidden" name="returnTo" value={returnTo} />
          <Field
            id="email"
            type="email"
            inputMode="email"
            autoComplete="username webauthn"
            label={words.email}
            hint={words.emailHint}
            error={error}
            defaultValue={state.typed.email}
            lang={lang}
          />
          <Button look="line" block sending={sending} lang={lang}>
            {words.send}
          </Button>
        </form>
        <p className="hint center">{words.firstTime}</p>
      </div>
    </>
  );
}
