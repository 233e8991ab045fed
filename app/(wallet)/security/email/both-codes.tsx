"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button, ButtonLink } from "@/components/button";
import { CodeInput } from "@/components/code-input";
import { Note } from "@/components/note";
import type { PendingChange } from "@/lib/buyers/email/pending-email-change";
import { changeAddress } from "./actions";
import { messages } from "./messages";

type Props = {
  lang: "ja" | "en";
  /** The present address. */
  email: string;
  pending: PendingChange;
  mailbox: boolean;
  /** The heading, which comes after the error summary. */
  children: ReactNode;
};

/** One code per address; an address that has shown its code is not asked again. */
export function BothCodes({ lang, email, pending, mailbox, children }: Props) {
  const [state, action, sending] = useActionState(changeAddress, untouched);
  const words = messages[lang];
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] }));
  const rows = [
    { id: "old", label: words.oldCode, address: email, proven: pending.oldProven },
    { id: "new", label: words.newCode, address: pending.newEmail, proven: pending.newProven },
  ];
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        {rows.map(({ id, label, address, proven }) =>
          proven ? (
            <Note key={id} tone="ok" title={words.proven(address)} />
          ) : (
            <CodeInput
              key={id}
              id={id}
              label={label}
              hint={address}
              error={problems.find((problem) => problem.id === id)?.text}
              defaultValue={state.typed[id]}
              lang={lang}
            />
          ),
        )}
        <Button block sending={sending} lang={lang}>
          {words.change}
        </Button>
        <ButtonLink look="text" href="/security/email?again">
          {words.other}
        </ButtonLink>
        {mailbox && (
          <p className="fs-m">
            <a href="/dev/mailbox">{words.mailbox}</a>
          </p>
        )}
      </form>
    </>
  );
}
