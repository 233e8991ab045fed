"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { messages, type SendCode } from "./code-messages";

type Props = {
  lang: "ja" | "en";
  ask: SendCode;
  email: string;
  returnTo: string;
  /** Something else comes first. */
  second?: boolean;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

/** Nothing is mailed before this is pressed: opening a page changes nothing. */
export function AskCodeForm({ lang, ask, email, returnTo, second, children }: Props) {
  const [state, action, sending] = useActionState(ask, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ fault }) => ({ id: "resend", text: words.faults[fault] }));
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="stack mt-4">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button id="resend" look={second ? "line" : "ink"} block tall sending={sending} lang={lang}>
          {words.send}
        </Button>
        <p className="hint center">{words.sendHint(email)}</p>
      </form>
    </>
  );
}
