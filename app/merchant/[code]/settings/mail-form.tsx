"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import type { Lang } from "@/components/messages";
import { TextArea } from "@/components/text-area";
import { saveMail } from "./actions";
import { messages } from "./messages";

type Props = { code: string; on: boolean; recipients: string[]; typed: Record<string, string>; lang: Lang };

export function MailForm({ code, on, recipients, typed: before, lang }: Props) {
  const [state, action, sending] = useActionState(saveMail.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.mailFaults[fault] }));
  const typed = { errorMail: String(on), recipients: recipients.join("\n"), ...before, ...state.typed };
  return (
    <div className="form">
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      <form action={action} className="form" noValidate>
        <Choices legend={words.mail}>
          <ChoiceRow
            slim
            name="errorMail"
            value="true"
            title={words.mailOn}
            meta={[words.mailHint]}
            chosen={typed.errorMail === "true"}
          />
          <ChoiceRow
            slim
            name="errorMail"
            value="false"
            title={words.mailOff}
            chosen={typed.errorMail !== "true"}
          />
        </Choices>
        <TextArea
          id="recipients"
          rows={3}
          label={words.to}
          hint={words.toHint}
          error={problems[0]?.text}
          defaultValue={typed.recipients}
          lang={lang}
        />
        <div className="row">
          <Button small sending={sending} lang={lang}>
            {words.save}
          </Button>
        </div>
      </form>
    </div>
  );
}
