"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { sendRequest } from "./actions";
import { messages } from "./messages";

type Props = { code: string; typed: Record<string, string>; lang: Lang };

export function RequestForm({ code, typed: before, lang }: Props) {
  const [state, action, sending] = useActionState(sendRequest.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const typed: Record<string, string> = { ...before, ...state.typed };
  const field = (id: string) => ({
    id,
    error: problems.find((problem) => problem.id === id)?.text,
    defaultValue: typed[id],
    autoComplete: "off",
    lang,
  });
  return (
    <div className="form">
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      <form action={action} className="form" noValidate>
        <Field {...field("orderNo")} label={words.orderNo} hint={words.orderNoHint} />
        <Field {...field("goods")} label={words.goods} hint={words.goodsHint} />
        <Field {...field("amountYen")} inputMode="numeric" label={words.amount} />
        <Field {...field("email")} type="email" label={words.email} />
        <Field {...field("days")} inputMode="numeric" label={words.days} hint={words.daysHint} />
        <div className="row">
          <Button sending={sending} lang={lang}>
            {words.send}
          </Button>
        </div>
      </form>
    </div>
  );
}
