import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang as askedLang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { Seal } from "@/components/merchant-seal";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { issuerName } from "@/lib/cards/rules";
import { formatYen } from "@/lib/money";
import { listPayments, type PaymentInList } from "@/lib/payments/queries";
import { STATES } from "@/lib/payments/rules";
import { byMonth, dayOf } from "./by-month";
import { messages } from "./messages";
import { StateTag } from "./state-tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].title };
}

export default async function PaymentsPage() {
  const buyerId = await requireBuyer();
  const lang = await askedLang();
  const words = messages[lang];
  const months = byMonth(await listPayments(await openContext(), { buyerId }), lang);
  return (
    <PageFrame current="payments" narrow lang={lang}>
      <PageHead title={words.title} />
      {months.length === 0 && (
        <Note icon="receipt" title={words.none}>
          {words.noneText}
        </Note>
      )}
      {months.map((month) => (
        <section key={month.name} aria-label={month.name}>
          <div className="month">
            <h2>{month.name}</h2>
            <span>{words.monthSum(month.paid, formatYen(month.sumYen, lang))}</span>
          </div>
          <Panel flush>
            <Rows>
              {month.payments.map((payment) => (
                <PaymentRow key={payment.id} payment={payment} lang={lang} />
              ))}
            </Rows>
          </Panel>
        </section>
      ))}
    </PageFrame>
  );
}

function PaymentRow({ payment, lang }: { payment: PaymentInList; lang: Lang }) {
  const amount = formatYen(payment.amountYen, lang);
  const card = `${issuerName(payment.settleMethod, lang)} ${payment.lastFour ?? ""}`;
  return (
    <Row
      href={`/payments/${payment.id}`}
      lead={<Seal letter={payment.shopName.slice(0, 1)} small />}
      title={payment.shopName}
      tags={<StateTag state={payment.state} onlyIfNotable lang={lang} />}
      meta={messages[lang].day(dayOf(payment.startedAt), card)}
      value={STATES[payment.state].statusInfo === 40 ? <s>{amount}</s> : amount}
    />
  );
}
