import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { LogList } from "@/components/log-list";
import { Note } from "@/components/note";
import { Panel } from "@/components/panel";
import { may } from "@/lib/merchants/rules";
import { findDeskPayment } from "@/lib/payments/desk-queries";
import { DeskFrame } from "../../desk-frame";
import { exactTime } from "../../desk-time";
import { entryOf } from "./entry-of";
import { messages } from "./messages";
import { Overview } from "./overview";
import { Path } from "./path";

type Props = {
  params: Promise<{ code: string; paymentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].overview };
}

export default async function TransactionPage({ params, searchParams }: Props) {
  const { code, paymentId } = await params;
  const desk = await requireDesk(code);
  const ctx = await openContext();
  const payment = await findDeskPayment(ctx, { merchantId: desk.merchantId, paymentId });
  if (!payment) notFound();
  const language = await lang();
  const words = messages[language];
  const { done } = await searchParams;
  const told = typeof done === "string" ? words.done[done] : undefined;
  return (
    <DeskFrame desk={desk} current="payments">
      <BackLink href={`/merchant/${code}/payments`}>{words.back}</BackLink>
      <div className="page-head">
        <div className="head-row">
          <h1>
            <span className="num">{payment.orderNo}</span>
          </h1>
          {may(desk.role, "operate") && (
            <Changes payment={payment} here={`/merchant/${code}/payments/${paymentId}`} />
          )}
        </div>
      </div>
      <div className="stack">
        {told && <Note tone="ok" role="status" title={told} />}
        {payment.open && <OpenNote open={payment.open} lang={language} />}
        <Path payment={payment} lang={language} />
        <div className="cols c2">
          <Panel title={words.log} id="log">
            <LogList entries={payment.story.map((event) => entryOf(event, language))} />
          </Panel>
          <div className="stack">
            <Overview payment={payment} now={ctx.now()} lang={language} />
            {payment.possible.includes("CHANGE_AMOUNT") && (
              <Note icon="clock" title={words.nightTitle}>
                {words.nightText}
              </Note>
            )}
          </div>
        </div>
      </div>
    </DeskFrame>
  );
}

type Shown = NonNullable<Awaited<ReturnType<typeof findDeskPayment>>>;

async function Changes({ payment, here }: { payment: Shown; here: string }) {
  const words = messages[await lang()];
  const can = (kind: Shown["possible"][number]) => payment.possible.includes(kind);
  return (
    <div className="row">
      {can("CAPTURE") && (
        <ButtonLink small href={`${here}/capture`}>
          {words.capture}
        </ButtonLink>
      )}
      {can("CHANGE_AMOUNT") && (
        <ButtonLink small look="line" href={`${here}/amount`}>
          {words.amount}
        </ButtonLink>
      )}
      {can("REAUTHORIZE") && (
        <ButtonLink small look="line" href={`${here}/reauthorize`}>
          {words.reauthorize}
        </ButtonLink>
      )}
      {payment.state === "CAPTURED" && (
        <ButtonLink small look="line" href={`${here}/refund`}>
          {words.refund}
        </ButtonLink>
      )}
      {can("CANCEL") && (
        <ButtonLink small look="danger" href={`${here}/cancel`}>
          {words.cancel}
        </ButtonLink>
      )}
    </div>
  );
}

function OpenNote({ open, lang: language }: { open: NonNullable<Shown["open"]>; lang: "ja" | "en" }) {
  const words = messages[language];
  const is = open.state === "REQUESTED" && open.scheduledAt ? "scheduled" : "checking";
  return (
    <Note tone="info" icon="clock" title={`${words.openTitle[is]}（${words.kinds[open.kind]}）`}>
      {is === "scheduled" && open.scheduledAt && `${words.scheduled(exactTime(open.scheduledAt))}。`}
      {words.openText[is]}
    </Note>
  );
}
