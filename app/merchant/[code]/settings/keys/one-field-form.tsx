"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { type KeyState, makeKey, registerOrigin, registerSource } from "./actions";
import { messages } from "./messages";

const FORMS = {
  name: { act: makeKey, button: "makeKey", label: "keyName", hint: "keyNameHint" },
  origin: { act: registerOrigin, button: "add", label: "origin", hint: "originHint" },
  address: { act: registerSource, button: "add", label: "address", hint: "addressHint" },
} as const;

type Props = { field: keyof typeof FORMS; code: string; typed: Record<string, string>; lang: Lang };

/** Adds one thing: a key, an origin, an address. */
export function OneFieldForm({ field, code, typed, lang }: Props) {
  const { act, button, label, hint } = FORMS[field];
  const [state, action, sending] = useActionState<KeyState, FormData>(act.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field: id, fault }) => ({ id, text: words.faults[fault] ?? fault }));
  return (
    <div className="form mt-3">
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {state.key && (
        <Note tone="ok" role="status" title={words.keyOnce}>
          <span className="mono wrap">{state.key}</span>
        </Note>
      )}
      <form action={action} className="form" noValidate>
        <Field
          id={field}
          autoComplete="off"
          label={words[label]}
          hint={words[hint]}
          error={problems[0]?.text}
          defaultValue={state.typed[field] ?? typed[field]}
          lang={lang}
        />
        <div className="row">
          <Button look="line" small sending={sending} lang={lang}>
            {words[button]}
          </Button>
        </div>
      </form>
    </div>
  );
}
