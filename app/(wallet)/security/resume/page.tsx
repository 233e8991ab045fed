import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { hasDemoMailbox } from "@/app/_server/demo-mailbox";
import { lang, returnPath } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { AskCodeForm } from "@/app/ask-code-form";
import { CodeForm } from "@/app/code-form";
import { messages as codeMessages } from "@/app/code-messages";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { isFrozen } from "@/lib/buyers/is-frozen";
import { pendingCode } from "@/lib/buyers/queries";
import { askToResume, resume } from "./actions";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResumePage({ searchParams }: Props) {
  const { buyerId, email, sessionId } = await requireSession();
  const asked = await searchParams;
  const returnTo = returnPath(asked.returnTo ?? "/security");
  const ctx = openRealTimeContext();
  if (!(await isFrozen(ctx, { buyerId }))) redirect(returnTo);
  const pending = await pendingCode(ctx, { purpose: "RESUME", browser: sessionId });
  const language = await lang();
  const words = messages[language];
  const head = (
    <>
      <BackLink href="/security">{words.back}</BackLink>
      <PageHead title={words.title}>{pending ? codeMessages[language].sent(email) : words.text}</PageHead>
    </>
  );
  return (
    <PageFrame narrow current="security" tabs={false} lang={language}>
      {pending ? (
        <CodeForm
          lang={language}
          check={resume}
          askAgain={askToResume}
          submit={words.resume}
          returnTo={returnTo}
          mailbox={hasDemoMailbox()}
          resent={asked.sent === "again"}
        >
          {head}
        </CodeForm>
      ) : (
        <AskCodeForm lang={language} ask={askToResume} email={email} returnTo={returnTo}>
          {head}
        </AskCodeForm>
      )}
    </PageFrame>
  );
}
