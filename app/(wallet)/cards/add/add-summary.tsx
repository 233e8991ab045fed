"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { LeadsIntoFrame } from "@/app/card-entry/host/leads-into-frame";
import { entryProblems } from "@/app/card-entry/host/problem-texts";
import { ErrorSummary, type FieldProblem } from "@/components/error-summary";
import { formWords } from "@/components/form-messages";
import type { Lang } from "@/components/messages";
import { refusalText } from "../refusal-texts";
import { messages } from "./messages";
import type { TriedState } from "./use-add";

type Props = { lang: Lang; state: TriedState; entry: RefObject<CardEntryHandle | null> };

/** First in main, focused after each failed try; links to the card's fields lead into the frame. */
export function AddSummary({ lang, state, entry }: Props) {
  const seen = useRef(state);
  useEffect(() => {
    if (state === seen.current) return;
    seen.current = state;
    document.getElementById("error-summary")?.focus();
    const prefix = formWords[lang].errorPrefix;
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
  }, [state, lang]);

  const problems = problemsOf(state, lang);
  if (problems.length === 0 && !state.refusal) return null;
  const title = state.refusal
    ? refusalText(state.refusal, lang, state.twin)
    : messages[lang].check(problems.length);
  return (
    <LeadsIntoFrame entry={entry}>
      <ErrorSummary title={title} problems={problems} />
    </LeadsIntoFrame>
  );
}

function problemsOf(state: TriedState, lang: Lang): FieldProblem[] {
  const words = messages[lang];
  const details = state.faults.map(({ field, fault }) => ({
    id: fault === "consent-missing" ? "consents" : field,
    text: words.faults[fault],
  }));
  const once = details.filter((one, at) => details.findIndex(({ id }) => id === one.id) === at);
  return [...once, ...entryProblems(state.problems, lang)];
}
