import { CodeChip } from "@/components/code-chip";
import { type Column, DataTable } from "@/components/data-table";
import type { Lang } from "@/components/messages";
import { issuerName } from "@/lib/cards/rules";
import { formatYen } from "@/lib/money";
import { daysToLapse } from "@/lib/payments/operation-rules";
import { STATES } from "@/lib/payments/rules";
import type { FoundPayment } from "@/lib/payments/search-payments";
import { deskTime } from "../desk-time";
import { firstLine } from "../first-line";
import { DeliveryTag } from "./delivery-tag";
import { messages } from "./messages";
import { StateTag } from "./state-tag";

type Props = {
  found: FoundPayment[];
  count: { count: number; more: boolean };
  order: "newestFirst" | "soonestFirst" | "byOrderNo";
  now: Date;
  code: string;
  lang: Lang;
};

/** The transactions of one page. */
export function Found({ found, count, order, now, code, lang }: Props) {
  const words = messages[lang];
  const { at, orderNo, method, amount, state, result } = words.columns;
  const columns: Column[] = [
    { title: at, noWrap: true, ownLine: true },
    { title: orderNo, ownLine: true },
    { title: method, noWrap: true },
    { title: amount, right: true, noWrap: true },
    { title: state, noWrap: true },
    { title: result, right: true, noWrap: true },
  ];
  const lapses = order === "soonestFirst";
  return (
    <DataTable
      caption={`${words.caption(count.count, count.more)}・${words[order]}`}
      columns={columns}
      rows={found.map((payment) => ({
        id: payment.id,
        cells: cellsOf(payment, { code, lang, lapses, now }),
      }))}
      empty={words.empty}
    />
  );
}

type Around = Pick<Props, "code" | "lang" | "now"> & { lapses: boolean };

function cellsOf(payment: FoundPayment, { code, lang, lapses, now }: Around) {
  const { id, createdAt, orderNo, lines, settleMethod, amountYen, state, delivery } = payment;
  const { name, more } = firstLine(lines);
  return [
    <span key="at" className="num">
      {deskTime(createdAt)}
    </span>,
    <span key="order">
      <a className="num strong" href={`/merchant/${code}/payments/${id}`}>
        {orderNo}
      </a>
      <span className="m">
        {name}
        {more > 0 && messages[lang].andMore(more)}
      </span>
    </span>,
    settleMethod === null ? (
      "—"
    ) : (
      <CodeChip key="m" code={settleMethod}>
        {issuerName(settleMethod, lang)}
      </CodeChip>
    ),
    <b key="amount" className="num">
      {formatYen(amountYen, lang)}
    </b>,
    <span key="state">
      {STATES[state].statusInfo !== null && <CodeChip code={STATES[state].statusInfo ?? ""} />}
      <StateTag state={state} lang={lang} />
      {lapses && payment.lapsesAt && <span className="m">{lapsing(payment.lapsesAt, now, lang)}</span>}
    </span>,
    <DeliveryTag key="result" delivery={delivery} lang={lang} />,
  ];
}

function lapsing(at: Date, now: Date, lang: Lang): string {
  return messages[lang].lapsesOn(deskTime(at), daysToLapse(at, now));
}
