import type { Metadata } from "next";
import { cookies } from "next/headers";
import { openRealTimeContext } from "@/app/_server/context";
import { cookieName } from "@/app/_server/cookies";
import { hasDemoMailbox } from "@/app/_server/demo-mailbox";
import { lang } from "@/app/_server/request";
import { CodeForm } from "@/app/code-form";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { PageHead } from "@/components/page-head";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { pendingCode } from "@/lib/buyers/queries";
import { askCodeAgain, checkCode } from "../actions";
import { messages } from "../messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].codeTitle };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodePage({ searchParams }: Props) {
  const language = await lang();
  const words = messages[language];
  const browser = (await cookies()).get(cookieName("sign-in"))?.value ?? "";
  const pending = await pendingCode(openRealTimeContext(), { purpose: "SIGN_IN", browser });
  if (!pending)
    return (
      <PlainFrame lang={language}>
        <StatusHead mood="stopped" title={words.goneHead} live={false}>
          {words.goneText}
        </StatusHead>
        <div className="stack">
          <ButtonLink href="/sign-in" block>
            {words.startAgain}
          </ButtonLink>
        </div>
      </PlainFrame>
    );
  const [before, after] = words.codeSent;
  return (
    <PlainFrame lang={language}>
      <CodeForm
        lang={language}
        check={checkCode}
        askAgain={askCodeAgain}
        submit={words.signIn}
        mailbox={hasDemoMailbox()}
        resent={(await searchParams).sent === "again"}
      >
        <BackLink href={`/sign-in?returnTo=${encodeURIComponent(pending.returnTo)}`}>
          {words.changeEmail}
        </BackLink>
        <PageHead title={words.codeHead}>
          {before}
          <b>{pending.email}</b>
          {after}
        </PageHead>
      </CodeForm>
    </PlainFrame>
  );
}
