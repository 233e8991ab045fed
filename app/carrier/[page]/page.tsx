import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { lang } from "@/app/_server/request";
import { clockTime } from "@/app/pay/[checkoutId]/times";
import { ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Points } from "@/components/steps";
import { CARRIERS, isCarrierMeans } from "@/lib/payments/plans";
import { messages } from "./messages";
import { ownPage } from "./own-page";

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { means } = await ownPage((await params).page);
  const language = await lang();
  return { title: messages[language].title(isCarrierMeans(means) ? CARRIERS[means][language] : "") };
}

/** Says where one is going and that one comes back; once one is back, sends on to what came of it. */
export default async function InterstitialPage({ params }: Props) {
  const { page: id } = await params;
  const { html, means, expiresAt, after } = await ownPage(id);
  if (!html || !isCarrierMeans(means)) redirect(after);
  const language = await lang();
  const words = messages[language];
  const time = clockTime(expiresAt);
  return (
    <PageFrame checkout={{ until: time }} narrow lang={language}>
      <PageHead title={words.title(CARRIERS[means][language])}>{words.text}</PageHead>
      <div className="stack">
        <Panel title={words.before} id="before">
          <Points points={[words.leave, words.sign, words.comeBack]} />
        </Panel>
        <Note icon="clock" title={words.until(time)}>
          {words.notYet}
        </Note>
        <div className="actions">
          <ButtonLink href={`/carrier/${id}/out`} block>
            {words.go}
          </ButtonLink>
          <ButtonLink look="line" block href={after}>
            {words.status}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
