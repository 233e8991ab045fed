import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { getProfile } from "@/lib/buyers/queries";
import { listCards } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import { AddForm } from "./add-form";
import { entryAddress } from "./entry-address";
import { messages } from "./messages";
import { missingDetails } from "./missing-details";
import { payPath, withReturn } from "./pay-path";
import { prefillOf } from "./prefill-of";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function AddCardPage({ searchParams }: Props) {
  const buyerId = await requireConfirmed();
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const returnTo = payPath((await searchParams).returnTo);
  const cards = await listCards(ctx, { buyerId });
  const isFull = cards.length >= PLACES;
  return (
    <PageFrame current="cards" narrow tabs={false} lang={language}>
      <BackLink href={returnTo ?? "/cards"}>{returnTo ? words.backToPay : words.back}</BackLink>
      {isFull ? (
        <>
          <PageHead title={words.fullHead}>{words.fullText}</PageHead>
          <div className="actions">
            <ButtonLink href={withReturn("/cards/replace", returnTo)} block>
              <Icon name="swap" />
              {words.replace}
            </ButtonLink>
            <ButtonLink look="text" href="/cards">
              {words.toCards}
            </ButtonLink>
          </div>
        </>
      ) : (
        <AddForm
          lang={language}
          head={<PageHead title={words.title}>{words.place(cards.length + 1)}</PageHead>}
          submit={words.add}
          missing={missingDetails(await getProfile(ctx, { buyerId }))}
          address={await entryAddress(ctx, { buyerId, lang: language })}
          returnTo={returnTo}
          prefill={{ ...(await prefillOf(ctx, { buyerId, returnTo })), ...(await readDraft()) }}
        />
      )}
    </PageFrame>
  );
}
