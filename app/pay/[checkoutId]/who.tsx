"use client";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import type { PayMessages } from "./messages";
import type { WhoState } from "./pay-state";

type Props = {
  prefill: { name?: string; phone?: string };
  state: WhoState | undefined;
  words: PayMessages["who"];
  lang: Lang;
};

/** Asked once, of those who never kept a card: the gateway wants to know who pays. */
export function Who({ prefill, state, words, lang }: Props) {
  const errorOf = (field: string) => {
    const found = state?.faults.find((one) => one.field === field);
    return found && words.faults[found.fault];
  };
  return (
    <section className="stack-s" aria-labelledby="who-title">
      <h2 id="who-title">{words.title}</h2>
      <p className="sub fs-m">{words.text}</p>
      <Field
        id="name"
        label={words.name}
        error={errorOf("name")}
        autoComplete="name"
        defaultValue={state?.typed.name ?? prefill.name}
        lang={lang}
      />
      <Field
        id="phone"
        type="tel"
        label={words.phone}
        hint={words.phoneHint}
        error={errorOf("phone")}
        autoComplete="tel"
        defaultValue={state?.typed.phone ?? prefill.phone}
        lang={lang}
      />
    </section>
  );
}
