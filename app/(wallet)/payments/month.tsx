import { Seal } from "@/components/merchant-seal";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { Tag } from "@/components/tag";
import { issuerName } from "@/lib/cards/rules";
import { formatYen } from "@/lib/money";
import type { History, PaymentInList } from "@/lib/payments/list-payments";
import { STATES } from "@/lib/payments/rules";
import { messages } from "./messages";
import { StateTag } from "./state-tag";

type Props = { month: History["months"][number]; lang: Lang };

/** A month with its sum: what was cancelled is struck through, said in words, and not in it. */
export function Month({ month, lang }: Props) {
  const name = monthName(month.month, lang);
  return (
    <section aria-label={name}>
      <div className="month">
        <h2>{name}</h2>
        <span>{messages[lang].monthSum(month.paid, formatYen(month.sumYen, lang))}</span>
      </div>
      <Panel flush>
        <Rows>
          {month.payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} lang={lang} />
          ))}
        </Rows>
      </Panel>
    </section>
  );
}

function PaymentRow({ payment, lang }: { payment: PaymentInList; lang: Lang }) {
  const words = messages[lang];
  const amount = formatYen(payment.amountYen, lang);
  const card = [issuerName(payment.settleMethod, lang), payment.lastFour].filter(Boolean).join(" ");
  const isChanged = STATES[payment.state].paid && payment.amountYen !== payment.firstAmountYen;
  return (
    <Row
      href={`/payments/${payment.id}`}
      lead={<Seal name={payment.shopName} small />}
      title={payment.shopName}
      tags={
        isChanged ? (
          <Tag icon="none">{words.changed}</Tag>
        ) : (
          <StateTag state={payment.state} onlyIfNotable lang={lang} />
        )
      }
      meta={words.day(dayOf(payment.startedAt), card)}
      value={STATES[payment.state].statusInfo === 40 ? <s>{amount}</s> : amount}
    />
  );
}

/** 「2026年11月」 of "2026-11". */
function monthName(month: string, lang: Lang): string {
  return formats[lang].format(new Date(`${month}-01T00:00:00Z`));
}

const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
const formats = {
  ja: new Intl.DateTimeFormat("ja-JP", parts),
  en: new Intl.DateTimeFormat("en-GB", parts),
};

/** The day of the month in Japan. */
function dayOf(at: Date): number {
  return new Date(at.getTime() + 9 * 3_600_000).getUTCDate();
}
