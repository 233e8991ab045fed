import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { DefinitionList } from "@/components/definition-list";
import { Note } from "@/components/note";
import { Panel } from "@/components/panel";
import { formatYen } from "@/lib/money";
import { findDeskPayment } from "@/lib/payments/desk-queries";
import { DeskFrame } from "../../../desk-frame";
import { messages } from "./messages";
import { RefundForm } from "./refund-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ code: string; paymentId: string }> };

export default async function RefundPage({ params }: Props) {
  const { code, paymentId } = await params;
  const desk = await requireRight(code, "operate");
  const payment = await findDeskPayment(await openContext(), { merchantId: desk.merchantId, paymentId });
  if (!payment) notFound();
  const language = await lang();
  const words = messages[language];
  const head = (
    <>
      <BackLink href={`/merchant/${code}/payments/${paymentId}`}>{words.back}</BackLink>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      <Panel>
        <DefinitionList
          items={[
            { term: words.order, text: <span className="num">{payment.orderNo}</span> },
            { term: words.paid, text: formatYen(payment.amountYen, language) },
            { term: words.before, text: formatYen(payment.refundedYen, language) },
          ]}
        />
      </Panel>
    </>
  );
  return (
    <DeskFrame desk={desk} current="payments">
      <div className="narrow-desk stack">
        {payment.state === "CAPTURED" ? (
          <RefundForm of={{ code, paymentId }} typed={await readDraft()} lang={language}>
            {head}
          </RefundForm>
        ) : (
          <>
            {head}
            <Note tone="warn" title={words.impossible} />
          </>
        )}
      </div>
    </DeskFrame>
  );
}
