import type { Metadata } from "next";
import { lang } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { Button, ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Points } from "@/components/steps";
import type { CloseRefusal } from "@/lib/buyers/close-account";
import { messages as securityMessages } from "../messages";
import { leave } from "./actions";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeavePage({ searchParams }: Props) {
  await requireConfirmed();
  const language = await lang();
  const words = messages[language];
  const { refused } = await searchParams;
  const refusedText = isReason(refused) ? words.refusedText[refused] : null;
  return (
    <PageFrame narrow current="security" tabs={false} lang={language}>
      <BackLink href="/security">{securityMessages[language].title}</BackLink>
      <PageHead title={words.title}>{words.text}</PageHead>
      <form action={leave} className="stack">
        {refusedText && (
          <Note tone="warn" role="alert" title={words.refused}>
            {refusedText}
          </Note>
        )}
        <Panel title={words.consequences} id="consequences">
          <Points points={words.points} />
        </Panel>
        <Note>{words.final}</Note>
        <div className="actions">
          <Button look="final" block lang={language}>
            {words.close}
          </Button>
          <ButtonLink look="line" block href="/security">
            {words.stay}
          </ButtonLink>
        </div>
      </form>
    </PageFrame>
  );
}

function isReason(refused: unknown): refused is CloseRefusal {
  return typeof refused === "string" && Object.hasOwn(messages.ja.refusedText, refused);
}
