import { CodeChip } from "@/components/code-chip";
import { type Column, DataTable } from "@/components/data-table";
import type { Lang } from "@/components/messages";
import type { DeliveryView } from "@/lib/notifications/queries";
import { deskTime } from "../desk-time";
import { messages } from "./messages";
import { OutcomeTag } from "./outcome-tag";

type Props = { rows: DeliveryView[]; code: string; lang: Lang };

export function Deliveries({ rows, code, lang }: Props) {
  const words = messages[lang];
  const { at, result, what, outcome } = words.columns;
  const columns: Column[] = [
    { title: at, noWrap: true, ownLine: true },
    { title: result, ownLine: true },
    { title: what, noWrap: true },
    { title: outcome, noWrap: true },
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row, code, lang) }))}
      empty={words.empty}
    />
  );
}

function cellsOf(row: DeliveryView, code: string, lang: Lang) {
  const words = messages[lang];
  return [
    <span key="at" className="num">
      {deskTime(row.at)}
    </span>,
    <span key="result">
      <a className="mono" href={`/merchant/${code}/notifications/${row.id}`}>
        {shortId(row.id)}
      </a>
      <span className="m num">{row.orderNo}</span>
    </span>,
    <CodeChip key="what" code={row.detail}>
      {words.details[row.detail] ?? words.otherDetail}
    </CodeChip>,
    <span key="outcome">
      <OutcomeTag row={row} lang={lang} />
      {row.nextAt && row.attempts > 0 && <span className="m num">{words.nextAt(deskTime(row.nextAt))}</span>}
    </span>,
  ];
}

/** Enough of an id to tell results apart by eye; the whole one is on its page. */
function shortId(id: string): string {
  return id.slice(0, 8);
}
