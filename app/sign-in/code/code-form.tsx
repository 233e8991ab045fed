"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { CodeInput } from "@/components/code-input";
import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { askCodeAgain, checkCode } from "../actions";
import { messages } from "../messages";

type Props = { lang: "ja" | "en" /** The demo's mailbox is where the code arrives. */; mailbox: boolean };

export function CodeForm({ lang, mailbox }: Props) {
  const [checked, check, checking] = useActionState(checkCode, untouched);
  const [asked, askAgain, asking] = useActionState(askCodeAgain, untouched);
  const words = messages[lang];
  const fault = checked.faults[0]?.fault;
  const error = fault && words.faults[fault];
  const refused = asked.faults[0]?.fault;
  return (
    <>
      <form action={check} className="form" noValidate>
        <FaultSummary
          lang={lang}
          title={words.summary}
          state={refused ? asked : checked}
          problems={[
            ...(error ? [{ id: "code", text: error }] : []),
            ...(refused ? [{ id: "resend", text: words.faults[refused] }] : []),
          ]}
        />
        <CodeInput
          id="code"
          label={words.code}
          hint={words.codeHint}
          error={error}
          defaultValue={checked.typed.code}
          lang={lang}
        />
        <Button block sending={checking} lang={lang}>
          {words.signIn}
        </Button>
      </form>
      <Panel title={words.notHere} id="not-here">
        <p className="sub">{words.notHereText}</p>
        <form action={askAgain}>
          <Button id="resend" look="text" small sending={asking} lang={lang}>
            <Icon name="mail" />
            {words.resend}
          </Button>
        </form>
        {mailbox && <a href="/dev/mailbox">{words.mailbox}</a>}
      </Panel>
    </>
  );
}
