import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { wordsForTime } from "@/app/_server/words-for-time";
import { ButtonLink } from "@/components/button";
import { type Column, DataTable } from "@/components/data-table";
import { listShopDeeds } from "@/lib/merchants/list-deeds";
import { DeskFrame } from "../../desk-frame";
import { SubNav } from "../sub-nav";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TrailPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const { before } = await searchParams;
  const wish = { merchantId: desk.merchantId, before: typeof before === "string" ? before : undefined };
  const { deeds, next } = await listShopDeeds(await openContext(), wish);
  const { at, who, what, detail } = words.columns;
  const columns: Column[] = [
    { title: at, noWrap: true },
    { title: who, ownLine: true },
    { title: what },
    { title: detail, ownLine: true },
  ];
  return (
    <DeskFrame desk={desk} current="settings">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      <SubNav code={desk.code} current="/trail" />
      <DataTable
        caption={words.caption}
        columns={columns}
        empty={words.empty}
        rows={deeds.map((deed) => ({
          id: deed.id,
          cells: [
            <span key="at" className="num">
              {wordsForTime(deed.at, language)}
            </span>,
            <span key="who" className="wrap">
              {ACTORS[deed.who]?.(words) ?? deed.who}
            </span>,
            words.deeds[deed.action] ?? deed.action,
            <span key="detail" className="hint wrap">
              {factsOf(deed.detail)}
            </span>,
          ],
        }))}
      />
      {next && (
        <p className="mt-3">
          <ButtonLink small look="line" href={`?before=${next}`}>
            {words.next}
          </ButtonLink>
        </p>
      )}
    </DeskFrame>
  );
}

type Words = (typeof messages)["ja"];
const ours = ({ us }: Words) => us;
const ACTORS: Record<string, (words: Words) => string> = {
  merchant: ({ program }) => program,
  worker: ours,
  gateway: ours,
  buyer: ({ buyer }) => buyer,
};

function factsOf(detail: unknown): string {
  const facts = Object.entries(detail as Record<string, unknown>);
  return facts
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(" · ");
}
