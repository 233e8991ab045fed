import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { hasDemoMailbox } from "@/app/_server/demo-mailbox";
import { lang, returnPath } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { CodeForm } from "@/app/code-form";
import { ButtonLink } from "@/components/button";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { pendingCode } from "@/lib/buyers/queries";
import { isConfirmed } from "@/lib/buyers/rules";
import { askToConfirm, confirmByCode } from "./actions";
import { AskForm } from "./ask-form";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Step-up: between a page and a deed that needs its doer to be known for sure. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { email, sessionId, confirmedAt } = await requireSession();
  const asked = await searchParams;
  const returnTo = returnPath(asked.returnTo);
  if (isConfirmed(confirmedAt, new Date())) redirect(returnTo);
  const language = await lang();
  const words = messages[language];
  const wish = { purpose: "STEP_UP", browser: sessionId } as const;
  const pending = await pendingCode(openRealTimeContext(), wish);
  const head = (
    <StatusHead mood="waiting" icon="lock" title={words.head} live={false}>
      {pending ? words.codeSent(email) : words.text}
    </StatusHead>
  );
  return (
    <PlainFrame lang={language}>
      {pending ? (
        <CodeForm
          lang={language}
          check={confirmByCode}
          askAgain={askToConfirm}
          submit={words.confirm}
          returnTo={returnTo}
          mailbox={hasDemoMailbox()}
          resent={asked.sent === "again"}
        >
          {head}
        </CodeForm>
      ) : (
        <AskForm lang={language} email={email} returnTo={returnTo}>
          {head}
        </AskForm>
      )}
      <p className="center mt-4">
        <ButtonLink look="text" href="/cards">
          {words.leave}
        </ButtonLink>
      </p>
    </PlainFrame>
  );
}
