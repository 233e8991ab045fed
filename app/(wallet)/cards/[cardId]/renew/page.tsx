import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { listReplacements } from "@/lib/cards/list-replacements";
import { listCards } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import { messages as addMessages } from "../../add/messages";
import { payPath } from "../../add/pay-path";
import { OpenReplacements } from "../../open-replacements";
import { messages } from "./messages";
import { RenewForm } from "./renew-form";

type Props = {
  params: Promise<{ cardId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function RenewPage({ params, searchParams }: Props) {
  const buyerId = await requireConfirmed();
  const { cardId } = await params;
  const [ctx, language, asked] = [await openContext(), await lang(), await searchParams];
  const returnTo = payPath(asked.returnTo);
  const cards = await listCards(ctx, { buyerId });
  const card = cards.find(({ id, expiry }) => id === cardId && expiry);
  if (!card) redirect("/cards?done=gone");
  const open = (await listReplacements(ctx, { buyerId })).filter((one) => one.cardId === cardId);
  const words = messages[language];
  const head = <PageHead title={words.title}>{words.text}</PageHead>;
  return (
    <PageFrame current="cards" narrow tabs={false} lang={language}>
      <BackLink href={returnTo ?? `/cards/${cardId}`}>
        {returnTo ? addMessages[language].backToPay : issuerName(card.acquirerCode, language)}
      </BackLink>
      {open.length === 0 ? (
        <RenewForm buyerId={buyerId} card={card} returnTo={returnTo} head={head} />
      ) : (
        <>
          {head}
          <OpenReplacements open={open} cards={cards} lang={language} />
        </>
      )}
    </PageFrame>
  );
}
