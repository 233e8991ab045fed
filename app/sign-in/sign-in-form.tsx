"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { PasskeyButton } from "@/app/passkey-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { askCode, askForPasskey, checkPasskey } from "./actions";
import { messages } from "./messages";

type Props = {
  lang: "ja" | "en";
  returnTo: string /** The heading, which comes after the error summary. */;
  children: ReactNode;
};

export function SignInForm({ lang, returnTo, children }: Props) {
  const [state, action, sending] = useActionState(askCode, untouched);
  const words = messages[lang];
  const fault = state.faults[0]?.fault;
  const error = fault && words.faults[fault];
  const problems = error ? [{ id: "email", text: error }] : [];
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <div className="stack">
        <PasskeyButton
          lang={lang}
          ceremony={{ is: "use", ask: askForPasskey, submit: checkPasskey }}
          label="signIn"
          returnTo={returnTo}
          autofill
        />
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
