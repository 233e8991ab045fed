"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { sendPeriodAgain } from "../actions";
import { messages } from "../messages";

type Props = { code: string; typed: Record<string, string>; lang: Lang; children: ReactNode };

export function RangeForm({ code, typed: before, lang, children }: Props) {
  const [state, action, sending] = useActionState(sendPeriodAgain.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field }) => ({ id: field, text: words.rangeFault }));
  const typed = { ...before, ...state.typed };
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        <Field
          id="from"
          type="datetime-local"
          label={words.from}
          error={problems[0]?.text}
          defaultValue={typed.from}
          lang={lang}
        />
        <Field id="to" type="datetime-local" label={words.to} defaultValue={typed.to} lang={lang} />
        <Choices legend={words.only}>
          <ChoiceRow
            slim
            name="only"
            value="undelivered"
            title={words.undelivered}
            chosen={typed.only !== "all"}
          />
          <ChoiceRow slim name="only" value="all" title={words.every} chosen={typed.only === "all"} />
        </Choices>
        <Button block sending={sending} lang={lang}>
          {words.resendRange}
        </Button>
      </form>
    </>
  );
}
