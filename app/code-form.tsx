"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { CodeInput } from "@/components/code-input";
import { Icon } from "@/components/icon";
import { Note } from "@/components/note";
import { Panel } from "@/components/panel";
import { messages, type SendCode } from "./code-messages";

type Props = {
  lang: "ja" | "en";
  check: SendCode;
  askAgain: SendCode;
  /** What the button says. */
  submit: string;
  /** Sent along by both forms. */
  returnTo?: string;
  /** The demo's mailbox is where the code arrives. */
  mailbox: boolean;
  resent: boolean;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

/** Six digits out of a mail, and the way to get new ones. */
export function CodeForm(props: Props) {
  const { lang, submit, returnTo = "", mailbox, resent, children } = props;
  const [checked, check, checking] = useActionState(props.check, untouched);
  const [asked, askAgain, asking] = useActionState(props.askAgain, untouched);
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
          <input type="hidden" name="returnTo" value={returnTo} />
          <CodeInput
            id="code"
            label={words.code}
            hint={words.codeHint}
            error={field === "code" && error}
            defaultValue={checked.typed.code}
            lang={lang}
          />
          <Button block sending={checking} lang={lang}>
            {submit}
          </Button>
        </form>
        <Panel title={<span className="fs-body">{words.notHere}</span>} id="not-here">
          <p className="sub fs-m">{words.notHereText}</p>
          <form action={askAgain}>
            <input type="hidden" name="returnTo" value={returnTo} />
            <input type="hidden" name="again" value="yes" />
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
