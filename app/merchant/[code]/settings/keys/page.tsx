import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { Note } from "@/components/note";
import { findWireAccess } from "@/lib/merchants/find-wire-access";
import { listApiKeys, listOrigins } from "@/lib/merchants/queries";
import { may } from "@/lib/merchants/rules";
import { DeskFrame } from "../../desk-frame";
import { Setting } from "../setting";
import { SubNav } from "../sub-nav";
import { dropOrigin } from "./actions";
import { Keys } from "./keys";
import { messages } from "./messages";
import { OneFieldForm } from "./one-field-form";
import { Removable } from "./removable";
import { WireAccess } from "./wire-access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function KeysPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const { code } = desk;
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [keys, origins, wire] = await Promise.all([
    listApiKeys(ctx, desk),
    listOrigins(ctx, desk),
    findWireAccess(ctx, desk),
  ]);
  const mayChange = may(desk.role, "set-up");
  const typed = await readDraft();
  return (
    <DeskFrame desk={desk} current="settings">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      <SubNav code={code} current="/keys" />
      <div className="stack">
        {(await searchParams).done === "saved" && <Note tone="ok" role="status" title={words.saved} />}
        <div className="panel flush">
          <Setting title={words.keys} why={words.keysWhy}>
            <Keys keys={keys} code={code} mayChange={mayChange} lang={language} />
            {mayChange && <OneFieldForm field="name" code={code} typed={typed} lang={language} />}
          </Setting>
          <Setting title={words.origins} why={words.originsWhy}>
            <Removable
              name="origin"
              values={origins}
              remove={mayChange ? dropOrigin.bind(null, code) : null}
              word={words.remove}
            />
            {mayChange && <OneFieldForm field="origin" code={code} typed={typed} lang={language} />}
          </Setting>
          <Setting title={words.wire} why={words.wireWhy}>
            <WireAccess wire={wire} code={code} mayChange={mayChange} typed={typed} lang={language} />
          </Setting>
        </div>
      </div>
    </DeskFrame>
  );
}
