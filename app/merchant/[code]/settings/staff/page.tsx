import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { Note } from "@/components/note";
import { may } from "@/lib/merchants/rules";
import { listStaff } from "@/lib/merchants/staff-queries";
import { DeskFrame } from "../../desk-frame";
import { Setting } from "../setting";
import { SubNav } from "../sub-nav";
import { InviteForm } from "./invite-form";
import { messages } from "./messages";
import { People } from "./people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StaffPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const people = await listStaff(await openContext(), desk);
  const { done } = await searchParams;
  const told = typeof done === "string" ? words.done[done] : undefined;
  const refused = done === "last-owner" || done === "not-here";
  const mayChange = may(desk.role, "set-up");
  return (
    <DeskFrame desk={desk} current="settings">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.rights}</p>
      </div>
      <SubNav code={desk.code} current="/staff" />
      <div className="stack">
        {told && <Note tone={refused ? "warn" : "ok"} role="status" title={told} />}
        <div className="panel flush">
          <Setting title={words.title} why={words.why}>
            <People {...people} code={desk.code} mayChange={mayChange} lang={language} />
          </Setting>
          {mayChange && (
            <Setting title={words.invite} why={words.emailHint}>
              <InviteForm code={desk.code} typed={await readDraft()} lang={language} />
            </Setting>
          )}
        </div>
      </div>
    </DeskFrame>
  );
}
