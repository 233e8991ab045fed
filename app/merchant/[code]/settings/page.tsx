import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Note } from "@/components/note";
import { Tag } from "@/components/tag";
import { may } from "@/lib/merchants/rules";
import { getResultSettings, type ResultSettings } from "@/lib/notifications/settings/queries";
import { DeskFrame } from "../desk-frame";
import { mailLink } from "./actions";
import { MailForm } from "./mail-form";
import { messages } from "./messages";
import { ResultForm } from "./result-form";
import { Secrets } from "./secrets";
import { Setting } from "./setting";
import { SubNav } from "./sub-nav";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SettingsPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const settings = await getResultSettings(await openContext(), desk);
  const { done } = await searchParams;
  const mayChange = may(desk.role, "set-up");
  const typed = await readDraft();
  const { secrets, lastDeliveredAt } = settings;
  return (
    <DeskFrame desk={desk} current="settings">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
      </div>
      <SubNav code={desk.code} current="" />
      <div className="stack">
        {done === "saved" && <Note tone="ok" role="status" title={words.saved} />}
        {done === "mailed" && <Note tone="ok" role="status" title={words.mailed} />}
        {done === "too-many" && <Note tone="warn" role="status" title={words.mailFaults["too-many-links"]} />}
        {done === "switched" && <Note tone="ok" role="status" title={words.switched} />}
        <div className="panel flush">
          <Setting title={words.shop} why={words.shopWhy}>
            <DefinitionList
              items={[
                { term: words.name, text: desk.name },
                { term: words.code, text: <span className="num">{desk.code}</span> },
              ]}
            />
          </Setting>
          <Setting title={words.results} why={words.resultsWhy}>
            {mayChange ? (
              <ResultForm
                code={desk.code}
                byPost={settings.resultsByPost}
                url={settings.resultUrl ?? ""}
                typed={typed}
                lang={language}
              />
            ) : (
              <p className="wrap">
                {settings.resultsByPost ? (settings.resultUrl ?? words.byPost) : words.notByPost}
              </p>
            )}
            {lastDeliveredAt && (
              <p className="mt-3">
                <Tag tone="ok">{words.lastDelivered(wordsForTime(lastDeliveredAt, language))}</Tag>
              </p>
            )}
          </Setting>
          <Setting title={words.mail} why={words.mailWhy}>
            {mayChange ? (
              <MailForm
                code={desk.code}
                on={settings.errorMail}
                recipients={settings.recipients.map(({ email }) => email)}
                typed={typed}
                lang={language}
              />
            ) : (
              <p>{settings.errorMail ? words.mailOn : words.mailOff}</p>
            )}
            <Recipients
              code={desk.code}
              recipients={settings.recipients}
              mayChange={mayChange}
              lang={language}
            />
          </Setting>
          <Setting title={words.secrets} why={words.secretsWhy}>
            <Secrets
              code={desk.code}
              count={secrets.count}
              newest={secrets.newestMadeAt && wordsForTime(secrets.newestMadeAt, language)}
              mayChange={mayChange}
              lang={language}
            />
          </Setting>
        </div>
      </div>
    </DeskFrame>
  );
}

type RecipientProps = { code: string; mayChange: boolean; lang: "ja" | "en" } & Pick<
  ResultSettings,
  "recipients"
>;

function Recipients({ code, recipients, mayChange, lang: language }: RecipientProps) {
  const words = messages[language];
  return (
    <ul className="plain-list mt-3">
      {recipients.map(({ id, email, confirmed }) => (
        <li key={id} className="row">
          <span className="wrap">{email}</span>
          <Tag tone={confirmed ? "ok" : "info"}>{confirmed ? words.confirmed : words.unconfirmed}</Tag>
          {!confirmed && mayChange && (
            <form action={mailLink.bind(null, code)}>
              <input type="hidden" name="recipient" value={id} />
              <Button look="text" small aria-label={`${words.linkAgain}（${email}）`}>
                {words.linkAgain}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
