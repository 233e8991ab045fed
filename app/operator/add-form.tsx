"use client";
import { useActionState } from "react";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Field } from "@/components/field";
import { Note } from "@/components/note";
import { addShop } from "./actions";
import { nothingAdded } from "./add-state";
import { messages } from "./messages";

/** `before` is what was typed before one had to show who one is. */
export function AddForm({ lang, before }: { lang: "ja" | "en"; before: Record<string, string> }) {
  const [state, action, sending] = useActionState(addShop, nothingAdded);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const typed = state.made ? {} : { ...before, ...state.typed };
  const field = (id: "code" | "name" | "origins" | "owner") => ({
    id,
    label: words.fields[id],
    error: problems.find((problem) => problem.id === id)?.text,
    defaultValue: typed[id] ?? "",
    lang,
  });
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {state.made && (
        <Note tone="ok" role="status" title={words.made}>
          <p>{words.madeOnce}</p>
          <DefinitionList
            items={[
              { term: words.columns.code, text: state.made.code },
              { term: words.apiKey, text: <code>{state.made.apiKey}</code> },
              { term: words.resultSecret, text: <code>{state.made.resultSecret}</code> },
            ]}
          />
        </Note>
      )}
      <form action={action} className="form" noValidate>
        <Field {...field("code")} hint={words.hints.code} inputMode="numeric" autoComplete="off" />
        <Field {...field("name")} autoComplete="off" />
        <Field {...field("origins")} hint={words.hints.origins} inputMode="url" autoComplete="off" />
        <Field {...field("owner")} hint={words.hints.owner} type="email" optional autoComplete="off" />
        <Button sending={sending} lang={lang}>
          {words.make}
        </Button>
      </form>
    </>
  );
}
