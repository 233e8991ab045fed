"use client";
import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { FIELDS } from "@/app/card-entry/host/entry-protocol";
import { entryProblems } from "@/app/card-entry/host/problem-texts";
import { ErrorSummary, type FieldProblem } from "@/components/error-summary";
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
    const prefix = lang === "ja" ? "エラー：" : "Error: ";
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
  }, [state, lang]);

  const problems = problemsOf(state, lang);
  if (problems.length === 0 && !state.refusal) return null;
  const title = state.refusal
    ? refusalText(state.refusal, lang, state.twin)
    : messages[lang].check(problems.length);
  return (
    // The links themselves are what is pressed; this only turns those that lead into the frame.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it
    <div onClick={(event) => enterFrame(event, entry.current)}>
      <ErrorSummary title={title} problems={problems} />
    </div>
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

function enterFrame(event: MouseEvent, entry: CardEntryHandle | null) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const field = FIELDS.find((one) => link?.hash === `#card-${one}`);
  if (!field || !entry) return;
  event.preventDefault();
  entry.focus(field);
}
