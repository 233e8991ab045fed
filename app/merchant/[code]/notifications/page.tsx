import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { Button, ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { Note } from "@/components/note";
import { may } from "@/lib/merchants/rules";
import { listDeliveries, resultsStanding } from "@/lib/notifications/queries";
import { DeskFrame } from "../desk-frame";
import { type Asked, queryOf } from "../payments/search-of";
import { pauseSending, resumeSending } from "./actions";
import { AgainNote } from "./again-note";
import { Deliveries } from "./deliveries";
import { messages } from "./messages";
import { Standing } from "./standing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Asked> };

export default async function NotificationsPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const { code, merchantId } = desk;
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const asked = await searchParams;
  const orderNo = typeof asked.order === "string" ? asked.order.normalize("NFKC").trim() : "";
  const failing = asked.only === "failing";
  const filter = { orderNo: orderNo || undefined, failing };
  const [{ rows, next }, standing] = await Promise.all([
    listDeliveries(ctx, { merchantId, filter, after: readCursor(asked.after) }),
    resultsStanding(ctx, desk),
  ]);
  return (
    <DeskFrame desk={desk} current="notifications">
      <div className="page-head">
        <div className="head-row">
          <h1>{words.title}</h1>
          {may(desk.role, "operate") && (
            <div className="row">
              <form action={(standing.pausedAt ? resumeSending : pauseSending).bind(null, code)}>
                <Button look="line" small>
                  {!standing.pausedAt && <Icon name="pause" small />}
                  {standing.pausedAt ? words.resume : words.pause}
                </Button>
              </form>
              <ButtonLink look="line" small href={`/merchant/${code}/notifications/redeliver`}>
                {words.byPeriod}
              </ButtonLink>
            </div>
          )}
        </div>
      </div>
      <div className="stack">
        <AgainNote again={asked.again} lang={language} />
        {standing.pausedAt && (
          <Note tone="warn" icon="pause" title={words.paused}>
            {words.pausedText}
          </Note>
        )}
        <Standing standing={standing} lang={language} />
        <search>
          <form className="row">
            <label htmlFor="order">{words.order}</label>
            <input className="input fit" id="order" name="order" type="search" defaultValue={orderNo} />
            <Button small look="line">
              {words.search}
            </Button>
            <ButtonLink small look="text" href={failing || orderNo ? "?" : "?only=failing"}>
              {failing || orderNo ? words.all : words.onlyFailing}
            </ButtonLink>
          </form>
        </search>
        <Deliveries rows={rows} code={code} lang={language} />
        {next && (
          <ButtonLink small look="line" href={queryOf(asked, { after: cursorOf(next), again: null })}>
            {words.next}
          </ButtonLink>
        )}
      </div>
    </DeskFrame>
  );
}

type Cursor = { at: Date; id: string };

function cursorOf({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** A cursor that is none begins anew. */
function readCursor(text: Asked[string]): Cursor | undefined {
  const [, at, id] = (typeof text === "string" && /^(\d{1,15})\.(\w+)$/.exec(text)) || [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}
