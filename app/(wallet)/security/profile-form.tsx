"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Field } from "@/components/field";
import { saveDetails } from "./actions";
import { messages } from "./messages";

type Props = { lang: "ja" | "en"; profile: { email: string; name: string | null; phone: string | null } };

export function ProfileForm({ lang, profile }: Props) {
  const [state, action, sending] = useActionState(saveDetails, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const error = (field: string) => problems.find(({ id }) => id === field)?.text;
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      <form action={action} className="form" noValidate>
        <DefinitionList items={[{ term: words.email, text: profile.email }]} />
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
        <Button look="line" sending={sending} lang={lang}>
          {words.save}
        </Button>
      </form>
    </>
  );
}
