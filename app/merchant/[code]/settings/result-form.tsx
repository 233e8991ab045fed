"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { saveResults, type Tried, trySample } from "./actions";
import { messages } from "./messages";

type Props = { code: string; byPost: boolean; url: string; typed: Record<string, string>; lang: Lang };

export function ResultForm({ code, byPost, url, typed: before, lang }: Props) {
  const [state, action, sending] = useActionState(saveResults.bind(null, code), untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.resultFaults[fault] }));
  const typed = { resultsByPost: String(byPost), resultUrl: url, ...before, ...state.typed };
  return (
    <div className="form">
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      <form action={action} className="form" noValidate>
        <Choices legend={words.reception}>
          <ChoiceRow
            slim
            name="resultsByPost"
            value="true"
            title={words.byPost}
            chosen={typed.resultsByPost === "true"}
          />
          <ChoiceRow
            slim
            name="resultsByPost"
            value="false"
            title={words.notByPost}
            chosen={typed.resultsByPost !== "true"}
          />
        </Choices>
        <Field
          id="resultUrl"
          type="url"
          className="mono"
          label={words.url}
          hint={words.urlHint}
          error={problems[0]?.text}
          defaultValue={typed.resultUrl}
          lang={lang}
        />
        <div className="row">
          <Button small sending={sending} lang={lang}>
            {words.save}
          </Button>
        </div>
      </form>
      <TrySample code={code} lang={lang} />
    </div>
  );
}

function TrySample({ code, lang }: { code: string; lang: Lang }) {
  const [tried, action, sending] = useActionState<Tried>(trySample.bind(null, code), null);
  const words = messages[lang];
  const faults = { "no-address": words.noAddress, "too-often": words.tooOften };
  return (
    <form action={action} className="form">
      <div className="row">
        <Button look="line" small sending={sending} lang={lang}>
          {words.tryIt}
        </Button>
      </div>
      {tried && (
        <Note
          role="status"
          tone={"fault" in tried ? "warn" : "info"}
          title={"fault" in tried ? faults[tried.fault] : words.tried(tried.outcome)}
        />
      )}
    </form>
  );
}
