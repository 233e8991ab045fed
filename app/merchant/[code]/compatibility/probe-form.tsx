"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { probe } from "./actions";
import { messages } from "./messages";

type Props = { code: string; url: string; ranBefore: boolean; lang: Lang; children: ReactNode };

export function ProbeForm({ code, url, ranBefore, lang, children }: Props) {
  const [state, action, sending] = useActionState(probe.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="panel form" noValidate>
        <Field
          id="url"
          type="url"
          className="mono"
          label={words.url}
          hint={words.urlHint}
          error={problems[0]?.text}
          defaultValue={state.typed.url ?? url}
          lang={lang}
        />
        <Button sending={sending} lang={lang}>
          {ranBefore ? words.again : words.check}
        </Button>
      </form>
    </>
  );
}
