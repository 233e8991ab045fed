import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireOperator } from "@/app/_server/operator";
import { lang } from "@/app/_server/request";
import { wordsForTime } from "@/app/_server/words-for-time";
import { BackLink } from "@/components/back-link";
import { DataTable } from "@/components/data-table";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { listComparisons, listDrifts } from "@/lib/payments/drift-queries";
import { driftWords } from "../messages";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function ComparisonPage() {
  await requireOperator();
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [drifts, days] = await Promise.all([listDrifts(ctx), listComparisons(ctx)]);
  const { columns, dayColumns } = words;
  return (
    <PageFrame signedIn={false} lang={language}>
      <BackLink href="/operator">{words.back}</BackLink>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        <DataTable
          caption={words.drifts(drifts.length)}
          columns={[
            { title: columns.shop },
            { title: columns.orderNo, ownLine: true },
            { title: columns.kind },
            { title: columns.ours, named: true },
            { title: columns.theirs, named: true },
            { title: columns.since, noWrap: true, named: true },
          ]}
          rows={drifts.map((drift) => ({
            id: `${drift.paymentId} ${drift.kind}`,
            cells: [
              drift.shop.name,
              <span key="order" className="two-line num">
                {drift.orderNo}
                <span className="m">{drift.gatewayOrderNo}</span>
              </span>,
              driftWords[language][drift.kind],
              drift.ours,
              drift.theirs,
              wordsForTime(drift.foundAt, language),
            ],
          }))}
          empty={words.none}
        />
        <DataTable
          caption={words.days}
          columns={[
            { title: dayColumns.day, noWrap: true },
            { title: dayColumns.compared, right: true, named: true },
            { title: dayColumns.drifting, right: true, named: true },
            { title: dayColumns.unanswered, right: true, named: true },
            { title: dayColumns.ended, noWrap: true, named: true },
          ]}
          rows={days.map((day) => ({
            id: day.day,
            cells: [
              day.day,
              day.compared,
              day.drifting,
              day.unanswered,
              day.endedAt ? wordsForTime(day.endedAt, language) : words.underWay,
            ],
          }))}
          empty={words.noDays}
        />
      </div>
    </PageFrame>
  );
}
