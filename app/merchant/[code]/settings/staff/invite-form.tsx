"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { ROLE_WORDS, ROLES } from "@/lib/merchants/rules";
import { invite } from "./actions";
import { messages } from "./messages";

type Props = { code: string; typed: Record<string, string>; lang: Lang };

export function InviteForm({ code, typed: before, lang }: Props) {
  const [state, action, sending] = useActionState(invite.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const error = (field: string) => problems.find(({ id }) => id === field)?.text;
  const typed: Record<string, string> = { role: "OPERATOR", ...before, ...state.typed };
  return (
    <div className="form">
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      <form action={action} className="form" noValidate>
        <Field
          id="email"
          type="email"
          autoComplete="off"
          label={words.email}
          hint={words.emailHint}
          error={error("email")}
          defaultValue={typed.email}
          lang={lang}
        />
        <Choices legend={words.role}>
          {ROLES.map((role) => (
            <ChoiceRow
              key={role}
              slim
              name="role"
              value={role}
              title={ROLE_WORDS[role][lang]}
              meta={[words.roleHints[role]]}
              chosen={typed.role === role}
            />
          ))}
        </Choices>
        <div className="row">
          <Button small sending={sending} lang={lang}>
            {words.send}
          </Button>
        </div>
      </form>
    </div>
  );
}
