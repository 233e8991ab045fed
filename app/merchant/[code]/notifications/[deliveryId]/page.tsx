import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { Button } from "@/components/button";
import { Disclosure } from "@/components/disclosure";
import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { may } from "@/lib/merchants/rules";
import { findDelivery, resultsStanding } from "@/lib/notifications/queries";
import { DeskFrame } from "../../desk-frame";
import { sendAgain } from "../actions";
import { AgainNote } from "../again-note";
import { messages } from "../messages";
import { Attempts } from "./attempts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string; deliveryId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DeliveryPage({ params, searchParams }: Props) {
  const { code, deliveryId } = await params;
  const desk = await requireDesk(code);
  const { merchantId } = desk;
  const ctx = await openContext();
  const delivery = await findDelivery(ctx, { merchantId, deliveryId });
  if (!delivery) notFound();
  const { pausedAt } = await resultsStanding(ctx, { merchantId });
  const language = await lang();
  const words = messages[language];
  const act = sendAgain.bind(null, code);
  return (
    <DeskFrame desk={desk} current="notifications">
      <BackLink href={`/merchant/${code}/notifications`}>{words.back}</BackLink>
      <div className="page-head">
        <h1 className="mono wrap">{delivery.id}</h1>
        <p className="num">{delivery.orderNo}</p>
      </div>
      <div className="stack narrow-desk">
        <AgainNote again={(await searchParams).again} lang={language} />
        <Panel>
          <p className="hint wrap">{delivery.url}</p>
          <Attempts delivery={delivery} paused={pausedAt !== null} code={code} lang={language} />
          <Disclosure summary={words.sent}>
            <pre className="pre">{decodeURIComponent(delivery.body).replaceAll("&", "\n")}</pre>
          </Disclosure>
          {may(desk.role, "operate") && (
            <>
              <form action={act} className="row mt-3">
                <input type="hidden" name="delivery" value={delivery.id} />
                <Button small>
                  <Icon name="renew" small />
                  {words.resend}
                </Button>
              </form>
              <form action={act} className="row mt-3">
                <input type="hidden" name="order" value={delivery.orderNo} />
                <Button small look="text">
                  {words.resendOrder}
                </Button>
              </form>
              <p className="hint mt-3">{words.resendHint}</p>
            </>
          )}
        </Panel>
      </div>
    </DeskFrame>
  );
}
