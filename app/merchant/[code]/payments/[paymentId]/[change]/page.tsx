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
import { ChangeForm } from "./change-form";
import { CHANGES, type Change, messages } from "./messages";

type Props = { params: Promise<{ code: string; paymentId: string; change: string }> };

const KINDS = {
  capture: "CAPTURE",
  amount: "CHANGE_AMOUNT",
  cancel: "CANCEL",
  reauthorize: "REAUTHORIZE",
} as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const change = changeOf((await params).change);
  return change ? { title: messages[await lang()].titles[change] } : {};
}

export default async function ChangePage({ params }: Props) {
  const { code, paymentId, change: asked } = await params;
  const change = changeOf(asked) ?? notFound();
  const desk = await requireRight(code, "operate");
  const payment = await findDeskPayment(await openContext(), { merchantId: desk.merchantId, paymentId });
  if (!payment) notFound();
  const language = await lang();
  const words = messages[language];
  const amountNow = formatYen(payment.amountYen, language);
  const head = (
    <>
      <BackLink href={`/merchant/${code}/payments/${paymentId}`}>{words.back}</BackLink>
      <div className="page-head">
        <h1>{words.titles[change]}</h1>
        <p>{words.texts[change]}</p>
      </div>
      <Panel>
        <DefinitionList
          items={[
            { term: words.order, text: <span className="num">{payment.orderNo}</span> },
            { term: words.amountNow, text: amountNow },
          ]}
        />
      </Panel>
    </>
  );
  return (
    <DeskFrame desk={desk} current="payments">
      <div className="narrow-desk stack">
        {payment.possible.includes(KINDS[change]) ? (
          <ChangeForm
            change={change}
            of={{ code, paymentId }}
            amountNow={amountNow}
            typed={await readDraft()}
            lang={language}
          >
            {head}
          </ChangeForm>
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

function changeOf(asked: string): Change | undefined {
  return CHANGES.find((change) => change === asked);
}
