import type { Metadata } from "next";
import { cookies } from "next/headers";
import { openRealTimeContext } from "@/app/_server/context";
import { cookieName } from "@/app/_server/cookies";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { PageHead } from "@/components/page-head";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { pendingSignIn } from "@/lib/buyers/queries";
import { environment } from "@/lib/environment";
import { messages } from "../messages";
import { CodeForm } from "./code-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].codeTitle };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodePage({ searchParams }: Props) {
  const language = await lang();
  const words = messages[language];
  const { PAY_MODE, SMTP_URL } = environment();
  const demo = PAY_MODE === "demo";
  const browser = (await cookies()).get(cookieName("sign-in"))?.value ?? "";
  const pending = await pendingSignIn(openRealTimeContext(), { browser });
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
      <CodeForm lang={language} mailbox={demo && !SMTP_URL} resent={(await searchParams).sent === "again"}>
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
