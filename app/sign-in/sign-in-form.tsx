"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { askCode } from "./actions";
import { messages } from "./messages";

export function SignInForm({ lang, returnTo }: { lang: "ja" | "en"; returnTo: string }) {
  const [state, action, sending] = useActionState(askCode, untouched);
  const words = messages[lang];
  const fault = state.faults[0]?.fault;
  const error = fault && words.faults[fault];
  return (
    <form action={action} className="form" noValidate>
      <FaultSummary
        lang={lang}
        title={words.summary}
        state={state}
        problems={error ? [{ id: "email", text: error }] : []}
      />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field
        id="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={words.email}
        hint={words.emailHint}
        error={error}
        defaultValue={state.typed.email}
        lang={lang}
      />
      <Button block sending={sending} lang={lang}>
        {words.send}
      </Button>
    </form>
  );
}
