import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { listReplacements } from "@/lib/cards/list-replacements";
import { listCards } from "@/lib/cards/queries";
import { Flash } from "./flash";
import { FullPanel } from "./full-panel";
import { messages } from "./messages";
import { OpenReplacements } from "./open-replacements";
import { Places } from "./places";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function CardsPage({ searchParams }: Props) {
  const buyerId = await requireBuyer();
  const language = await lang();
  const words = messages[language];
  const [ctx, asked] = [await openContext(), await searchParams];
  const cards = await listCards(ctx, { buyerId });
  const open = await listReplacements(ctx, { buyerId });
  const isEmpty = cards.length === 0;
  return (
    <PageFrame current="cards" lang={language}>
      <PageHead title={isEmpty ? words.emptyHead : words.head}>
        {isEmpty ? words.emptyText : words.text}
      </PageHead>
      <div className="stack-s">
        <Flash asked={asked} buyerId={buyerId} lang={language} />
        <OpenReplacements open={open} cards={cards} lang={language} />
      </div>
      <Places cards={cards} lang={language} />
      <div className="mt-5">
        {isEmpty && (
          <Note icon="lock" title={words.safe}>
            {words.safeText}
          </Note>
        )}
        <FullPanel cards={cards} lang={language} />
      </div>
    </PageFrame>
  );
}
