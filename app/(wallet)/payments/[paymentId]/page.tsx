import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { lang as askedLang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { findReceipt } from "@/lib/payments/queries";
import { STATES } from "@/lib/payments/rules";
import { messages } from "../messages";
import { PrintButton } from "./print-button";
import { ReceiptSlip } from "./receipt-slip";
import { Story } from "./story";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].receipt };
}

export default async function ReceiptPage({ params }: { params: Promise<{ paymentId: string }> }) {
  const buyerId = await requireBuyer();
  const { paymentId } = await params;
  const receipt = await findReceipt(await openContext(), { buyerId, paymentId });
  if (!receipt) notFound();
  const lang = await askedLang();
  const words = messages[lang];
  const { holds, paid, statusInfo } = STATES[receipt.state];
  const isTakenBack = statusInfo === 40;
  const waits = holds && !paid && !isTakenBack;
  return (
    <PageFrame current="payments" narrow lang={lang}>
      <BackLink href="/payments">{words.title}</BackLink>
      <div className="stack">
        {waits && <Note tone="warn" title={words.checking} />}
        {isTakenBack && (
          <Note tone="info" title={words.takenBack}>
            {words.takenBackText}
          </Note>
        )}
        <ReceiptSlip receipt={receipt} lang={lang} />
        <Story changes={receipt.changes} lang={lang} />
        <div className="actions">
          <PrintButton label={words.print} />
          <ButtonLink look="text" href={receipt.returnUrl}>
            {words.toShop(receipt.shopName)}
          </ButtonLink>
        </div>
        <p className="hint">{words.invoice}</p>
      </div>
    </PageFrame>
  );
}
