"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { CodeInput } from "@/components/code-input";
import { Icon } from "@/components/icon";
import { Note } from "@/components/note";
import { Panel } from "@/components/panel";
import { askCodeAgain, checkCode } from "../actions";
import { messages } from "../messages";

type Props = {
  lang: "ja" | "en";
  /** The demo's mailbox is where the code arrives. */
  mailbox: boolean;
  resent: boolean;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

export function CodeForm({ lang, mailbox, resent, children }: Props) {
  const [checked, check, checking] = useActionState(checkCode, untouched);
  const [asked, askAgain, asking] = useActionState(askCodeAgain, untouched);
  const words = messages[lang];
  const [state, field] = asked.faults.length > 0 ? [asked, "resend"] : [checked, "code"];
  const fault = state.faults[0]?.fault;
  const error = fault && words.faults[fault];
  const problems = error ? [{ id: field, text: error }] : [];
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <div className="form">
        {resent && <Note tone="ok" role="status" title={words.resent} />}
        <form action={check} className="form" noValidate>
          <CodeInput
            id="code"
            label={words.code}
            hint={words.codeHint}
            error={field === "code" && error}
            defaultValue={checked.typed.code}
            lang={lang}
          />
          <Button block sending={checking} lang={lang}>
            {words.signIn}
          </Button>
        </form>
        <Panel title={<span className="fs-body">{words.notHere}</span>} id="not-here">
          <p className="sub fs-m">{words.notHereText}</p>
          <form action={askAgain}>
            <Button id="resend" look="text" small sending={asking} lang={lang}>
              <Icon name="mail" />
              {words.resend}
            </Button>
          </form>
          {mailbox && (
            <p className="fs-m">
              <a href="/dev/mailbox">{words.mailbox}</a>
            </p>
          )}
        </Panel>
      </div>
    </>
  );
}
