"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { saveDetails } from "../actions";
import { messages } from "../messages";

type Props = {
  lang: "ja" | "en";
  profile: { name: string | null; phone: string | null };
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

export function ProfileForm({ lang, profile, children }: Props) {
  const [state, action, sending] = useActionState(saveDetails, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const error = (field: string) => problems.find(({ id }) => id === field)?.text;
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        <Field
          id="name"
          autoComplete="name"
          label={words.name}
          hint={words.nameHint}
          error={error("name")}
          defaultValue={state.typed.name ?? profile.name ?? ""}
          lang={lang}
        />
        <Field
          id="phone"
          type="tel"
          autoComplete="tel"
          label={words.phone}
          hint={words.phoneHint}
          error={error("phone")}
          defaultValue={state.typed.phone ?? profile.phone ?? ""}
          lang={lang}
        />
        <Button block sending={sending} lang={lang}>
          {words.save}
        </Button>
      </form>
    </>
  );
}
