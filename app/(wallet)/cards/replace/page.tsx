import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { listReplacements } from "@/lib/cards/list-replacements";
import { listCards } from "@/lib/cards/queries";
import { PLACES, worstFirst } from "@/lib/cards/rules";
import { messages as addMessages } from "../add/messages";
import { payPath, withReturn } from "../add/pay-path";
import { OpenReplacements } from "../open-replacements";
import { messages } from "./messages";
import { ReplaceForm } from "./replace-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function ReplacePage({ searchParams }: Props) {
  const buyerId = await requireConfirmed();
  const [ctx, language, asked] = [await openContext(), await lang(), await searchParams];
  const returnTo = payPath(asked.returnTo);
  const cards = await listCards(ctx, { buyerId });
  const kept = worstFirst(cards.filter((card) => card.expiry));
  if (kept.length === 0) redirect(withReturn("/cards/add", returnTo));
  const open = await listReplacements(ctx, { buyerId });
  const free = kept.filter(({ id }) => !open.some(({ cardId }) => cardId === id));
  const draft = await readDraft();
  const victim = free.find(({ id }) => id === (draft.replaces ?? asked.card)) ?? free[0];
  const [words, back] = [messages[language], addMessages[language]];
  const head = <PageHead title={words.title}>{cards.length >= PLACES ? words.full : words.notFull}</PageHead>;
  return (
    <PageFrame current="cards" narrow tabs={false} lang={language}>
      <BackLink href={returnTo ?? "/cards"}>{returnTo ? back.backToPay : back.back}</BackLink>
      {victim ? (
        <ReplaceForm
          buyerId={buyerId}
          cards={free}
          victim={victim}
          returnTo={returnTo}
          head={head}
          draft={draft}
        />
      ) : (
        head
      )}
      <div className="mt-5 stack-s">
        <OpenReplacements open={open} cards={cards} lang={language} />
        {!victim && <p className="sub fs-m">{words.allOpen}</p>}
      </div>
    </PageFrame>
  );
}
