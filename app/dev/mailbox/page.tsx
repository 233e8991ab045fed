import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Field } from "@/components/field";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { PlainFrame } from "@/components/plain-frame";
import { normalizeEmail } from "@/lib/buyers/rules";
import { environment } from "@/lib/environment";
import { listMail } from "@/lib/mail/queries";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Demo and loopback only: proxy.ts looks at the host before this page can. */
export default async function MailboxPage({ searchParams }: Props) {
  if (environment().PAY_MODE !== "demo") notFound();
  const { to } = await searchParams;
  const wanted = typeof to === "string" ? normalizeEmail(to) : "";
  const mails = await listMail(openRealTimeContext(), { to: wanted || null });
  const language = await lang();
  const words = messages[language];
  return (
    <PlainFrame lang={language}>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        <form className="form">
          <Field id="to" type="email" label={words.filter} defaultValue={wanted} lang={language} />
          <Button look="line">{words.show}</Button>
        </form>
        {mails.length === 0 && <p>{words.none}</p>}
        {mails.map((mail) => (
          <Panel key={mail.id}>
            <h2>{mail.subject}</h2>
            <DefinitionList
              items={[
                { term: words.to, text: mail.to },
                { term: words.at, text: wordsForTime(mail.at, language) },
              ]}
            />
            <MailText text={mail.text} />
          </Panel>
        ))}
      </div>
    </PlainFrame>
  );
}

function MailText({ text }: { text: string }) {
  return text.split("\n").map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail never changes
    <p key={at}>{line || "\u00a0"}</p>
  ));
}
