import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { Button, ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Points } from "@/components/steps";
import { listCards } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import { remove } from "../actions";
import { CardFields } from "../card-fields";
import { messages } from "./messages";
import { NextMain } from "./next-main";

type Props = { params: Promise<{ cardId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function RemovePage({ params }: Props) {
  const buyerId = await requireConfirmed();
  const { cardId } = await params;
  const cards = (await listCards(await openContext(), { buyerId })).filter((card) => card.expiry);
  const card = cards.find(({ id }) => id === cardId);
  if (!card) redirect("/cards?done=gone");
  const language = await lang();
  const words = messages[language];
  const others = card.isMain ? cards.filter(({ id }) => id !== cardId) : [];
  const issuer = issuerName(card.acquirerCode, language);
  const [before, after] = words.head(issuer);
  const points = [words.notAtShops, others.length > 0 ? words.noMain : null, words.staysPaid];
  return (
    <PageFrame current="cards" narrow tabs={false} lang={language}>
      <BackLink href={`/cards/${cardId}`}>{issuer}</BackLink>
      <PageHead
        title={
          <>
            {before}
            <span className="num">{card.lastFour}</span>
            {after}
          </>
        }
      />
      <form action={remove} className="stack">
        <CardFields card={card} />
        <Panel title={words.consequences} id="consequences">
          <Points points={points.filter((point) => point !== null)} />
        </Panel>
        {others.length > 0 && <NextMain cards={others} wanted={(await readDraft()).next} lang={language} />}
        <Note>{words.final}</Note>
        <div className="actions">
          <Button look="final" block lang={language}>
            {words.remove}
          </Button>
          <ButtonLink look="line" block href={`/cards/${cardId}`}>
            {words.keep}
          </ButtonLink>
        </div>
      </form>
    </PageFrame>
  );
}
