import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { BackLink } from "@/components/back-link";
import { BigCard } from "@/components/big-card";
import { ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { words as ownWords } from "@/components/messages";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { readCard } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import { cardLook } from "../card-words";
import { CardLog } from "./card-log";
import { ClosedNote } from "./closed-note";
import { Facts } from "./facts";
import { messages } from "./messages";
import { RenameForm } from "./rename-form";

type Props = {
  params: Promise<{ cardId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function loadCard(params: Props["params"]) {
  const buyerId = await requireBuyer();
  return readCard(await openContext(), { buyerId, cardId: (await params).cardId });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await loadCard(params);
  return { title: card ? issuerName(card.acquirerCode, await lang()) : undefined };
}

export default async function CardPage({ params, searchParams }: Props) {
  const [card, { done, edit }] = [await loadCard(params), await searchParams];
  if (!card) redirect("/cards?done=gone");
  const language = await lang();
  const words = messages[language];
  const look = cardLook(card, language);
  return (
    <PageFrame current="cards" lang={language}>
      <BackLink href="/cards">{words.back}</BackLink>
      <h1 className="vh">
        {look.issuer} {ownWords[language].lastFour} {card.lastFour}
      </h1>
      <div className="split stack">
        <BigCard card={look} lang={language} />
        <div className="stack">
          {done === "renamed" && <Note tone="ok" role="status" title={words.renamed} />}
          <ClosedNote card={card} lang={language} />
          {done === "main" && <Note tone="ok" role="status" title={words.mainChosen} />}
          {edit === "nickname" ? (
            <RenameForm card={card} lang={language} />
          ) : (
            <Facts card={card} lang={language} />
          )}
          <CardLog card={card} lang={language} />
          <div className="actions">
            <ButtonLink look="text-danger" href={`/cards/${card.id}/remove`}>
              <Icon name="trash" />
              {words.remove}
            </ButtonLink>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
