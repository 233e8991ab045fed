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
import { PageFrame } from "@/components/page-frame";
import { type CardDetail, readCard } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import { cardLook } from "../card-words";
import { CardLog } from "./card-log";
import { ClosedNote } from "./closed-note";
import { DoneNote } from "./done-note";
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
  const [card, { done, edit, typed }] = [await loadCard(params), await searchParams];
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
          <DoneNote done={done} lang={language} />
          <ClosedNote card={card} lang={language} />
          {edit === "nickname" ? (
            <RenameForm card={card} typed={typeof typed === "string" ? typed : undefined} lang={language} />
          ) : (
            <Facts card={card} lang={language} />
          )}
          <CardLog card={card} lang={language} />
          <div className="actions">
            {canRenew(card) && (
              <ButtonLink href={`/cards/${card.id}/renew`}>
                <Icon name="renew" />
                {words.renew}
              </ButtonLink>
            )}
            <ButtonLink look="line" href={`/cards/replace?card=${card.id}`}>
              <Icon name="swap" />
              {words.replace}
            </ButtonLink>
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

function canRenew({ state }: CardDetail): boolean {
  return state === "expiring" || state === "expired" || state === "closed";
}
