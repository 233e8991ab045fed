"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { writeRefund } from "./actions";
import { messages } from "./messages";

type Props = {
  of: { code: string; paymentId: string };
  typed: Record<string, string>;
  lang: Lang;
  children: ReactNode;
};

export function RefundForm({ of, typed: before, lang, children }: Props) {
  const [state, action, sending] = useActionState(writeRefund.bind(null, of), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const error = (field: string) => problems.find(({ id }) => id === field)?.text;
  const typed: Record<string, string> = { ...before, ...state.typed };
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        <Field
          id="amountYen"
          inputMode="numeric"
          autoComplete="off"
          label={words.amount}
          error={error("amountYen")}
          defaultValue={typed.amountYen}
          lang={lang}
        />
        <Field
          id="note"
          autoComplete="off"
          label={words.note}
          hint={words.noteHint}
          error={error("note")}
          defaultValue={typed.note}
          lang={lang}
        />
        <Button block sending={sending} lang={lang}>
          {words.save}
        </Button>
      </form>
    </>
  );
}
