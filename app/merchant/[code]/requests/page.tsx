import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { Note } from "@/components/note";
import { listMailRequests } from "@/lib/checkouts/mail-requests";
import { may } from "@/lib/merchants/rules";
import { DeskFrame } from "../desk-frame";
import { Setting } from "../settings/setting";
import { messages } from "./messages";
import { RequestForm } from "./request-form";
import { Requests } from "./requests";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RequestsPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const requests = await listMailRequests(await openContext(), desk);
  const { done } = await searchParams;
  const told = typeof done === "string" ? words.done[done] : undefined;
  const mayAsk = may(desk.role, "operate");
  return (
    <DeskFrame desk={desk} current="payments">
      <BackLink href={`/merchant/${desk.code}/payments`}>{words.back}</BackLink>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      <div className="stack">
        {told && (
          <Note tone={done === "sent" || done === "cancelled" ? "ok" : "warn"} role="status" title={told} />
        )}
        <div className="panel flush">
          {mayAsk && (
            <Setting title={words.fresh} why={words.freshWhy}>
              <RequestForm code={desk.code} typed={await readDraft()} lang={language} />
            </Setting>
          )}
          <Setting title={words.list} why={requests.length === 0 ? words.none : ""}>
            <Requests requests={requests} code={desk.code} mayAsk={mayAsk} lang={language} />
          </Setting>
        </div>
      </div>
    </DeskFrame>
  );
}
