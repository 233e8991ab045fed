import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { Note } from "@/components/note";
import { may } from "@/lib/merchants/rules";
import { lastProbe } from "@/lib/notifications/probe/queries";
import { getResultSettings } from "@/lib/notifications/settings/queries";
import { DeskFrame } from "../desk-frame";
import { Findings } from "./findings";
import { messages } from "./messages";
import { ProbeForm } from "./probe-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ code: string }> };

export default async function CompatibilityPage({ params }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [run, { testResultUrl }] = await Promise.all([lastProbe(ctx, desk), getResultSettings(ctx, desk)]);
  const { url = testResultUrl ?? "" } = await readDraft();
  const head = (
    <div className="page-head">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
    </div>
  );
  return (
    <DeskFrame desk={desk} current="compatibility">
      <div className="stack">
        {may(desk.role, "operate") ? (
          <ProbeForm code={desk.code} url={url} ranBefore={run !== null} lang={language}>
            {head}
          </ProbeForm>
        ) : (
          head
        )}
        {run ? (
          <Findings run={run} lang={language} />
        ) : (
          <Note icon="flask" title={words.none}>
            {words.noneText}
          </Note>
        )}
      </div>
    </DeskFrame>
  );
}
