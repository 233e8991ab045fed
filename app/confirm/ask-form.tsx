"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { messages as codeMessages } from "../code-messages";
import { askToConfirm } from "./actions";
import { messages } from "./messages";

type Props = {
  lang: "ja" | "en";
  email: string;
  returnTo: string;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

/** Nothing is mailed before this is pressed: opening a page changes nothing. */
export function AskForm({ lang, email, returnTo, children }: Props) {
  const [state, action, sending] = useActionState(askToConfirm, untouched);
  const [words, code] = [messages[lang], codeMessages[lang]];
  const problems = state.faults.map(({ fault }) => ({ id: "resend", text: code.faults[fault] }));
  return (
    <>
      <FaultSummary lang={lang} title={code.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button id="resend" block tall sending={sending} lang={lang}>
          {words.sendCode}
        </Button>
        <p className="hint center">{words.sendCodeHint(email)}</p>
      </form>
    </>
  );
}
