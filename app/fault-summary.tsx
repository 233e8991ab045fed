"use client";
import { useEffect, useRef } from "react";
import { ErrorSummary, type FieldProblem } from "@/components/error-summary";
import { formWords } from "@/components/form-messages";

type Props = {
  lang: "ja" | "en";
  title: string;
  problems: FieldProblem[];
  /** The form's state object: the summary takes the focus when it is another one. */
  state: object;
};

/** First in main. The error summary of a form that was sent: takes the focus each time new faults arrive, and marks the page's title. */
export function FaultSummary({ lang, title, problems, state }: Props) {
  const seen = useRef(state);
  useEffect(() => {
    const summary = document.getElementById("error-summary");
    if (state === seen.current || !summary) return;
    seen.current = state;
    summary.focus();
    const prefix = formWords[lang].errorPrefix;
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
  }, [state, lang]);
  return problems.length > 0 && <ErrorSummary title={title} problems={problems} />;
}
