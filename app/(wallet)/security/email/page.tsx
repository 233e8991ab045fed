import type { Metadata } from "next";
import { openRealTimeContext } from "@/app/_server/context";
import { hasDemoMailbox } from "@/app/_server/demo-mailbox";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { pendingEmailChange } from "@/lib/buyers/email/pending-email-change";
import { messages as securityMessages } from "../messages";
import { AddressForm } from "./address-form";
import { BothCodes } from "./both-codes";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EmailPage({ searchParams }: Props) {
  await requireConfirmed();
  const { email, sessionId } = await requireSession();
  const language = await lang();
  const words = messages[language];
  const startsAgain = (await searchParams).again !== undefined;
  const pending = startsAgain ? null : await pendingEmailChange(openRealTimeContext(), { sessionId });
  const back = <BackLink href="/security">{securityMessages[language].title}</BackLink>;
  return (
    <PageFrame narrow current="security" tabs={false} lang={language}>
      {pending ? (
        <BothCodes lang={language} email={email} pending={pending} mailbox={hasDemoMailbox()}>
          {back}
          <PageHead title={words.codesHead}>{words.codesText}</PageHead>
        </BothCodes>
      ) : (
        <AddressForm lang={language} email={email} typed={(await readDraft()).email}>
          {back}
          <PageHead title={words.title}>{words.text}</PageHead>
        </AddressForm>
      )}
    </PageFrame>
  );
}
