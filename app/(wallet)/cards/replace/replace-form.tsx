import type { ReactNode } from "react";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { faceOf } from "@/components/card-look";
import { CheckBox } from "@/components/check-box";
import { Choices } from "@/components/choice-row";
import { Icon } from "@/components/icon";
import { Note } from "@/components/note";
import { ShownFor } from "@/components/pick";
import { getProfile } from "@/lib/buyers/queries";
import type { CardView } from "@/lib/cards/queries";
import { issuerName } from "@/lib/cards/rules";
import type { BuyerId } from "@/lib/random-id";
import { AddForm } from "../add/add-form";
import { entryAddress } from "../add/entry-address";
import { missingDetails } from "../add/missing-details";
import { prefillOf } from "../add/prefill-of";
import { CardChoice } from "../card-choice";
import { cardName } from "../card-words";
import { messages } from "./messages";

type Props = {
  buyerId: BuyerId;
  /** The worst first. */
  cards: CardView[];
  victim: CardView;
  returnTo: string | null;
  head: ReactNode;
  /** What was typed before one had to show who one is. */
  draft: Record<string, string>;
};

/** Which card, the promise, the new card; the button names the card that goes. */
export async function ReplaceForm({ buyerId, cards, victim, returnTo, head, draft }: Props) {
  const [ctx, language] = [await openContext(), await lang()];
  const words = messages[language];
  const issuers = cards.map((card) => issuerName(card.acquirerCode, language));
  return (
    <AddForm
      lang={language}
      head={head}
      submit={
        <>
          <Icon name="swap" />
          {cards.map((card, at) => (
            <ShownFor key={card.id} picks={[faceOf(card.slot)]}>
              {words.replace(isOnly(issuers, at) ? (issuers[at] ?? "") : cardName(card, language))}
            </ShownFor>
          ))}
        </>
      }
      leave={
        <ButtonLink look="text" href={returnTo ?? "/cards"}>
          {words.leave}
        </ButtonLink>
      }
      missing={missingDetails(await getProfile(ctx, { buyerId }))}
      address={await entryAddress(ctx, { buyerId, lang: language })}
      returnTo={returnTo}
      prefill={{ ...(await prefillOf(ctx, { buyerId, returnTo })), ...draft }}
    >
      <input type="hidden" name="aim" value="replace" />
      <input type="hidden" name="main" value={cards.find(({ isMain }) => isMain)?.id ?? ""} />
      <Choices legend={words.which}>
        {cards.map((card) => (
          <CardChoice
            key={card.id}
            card={card}
            name="replaces"
            chosen={card === victim}
            more={
              card.isMain && (
                <CheckBox
                  name="becomesMain"
                  label={words.becomesMain}
                  hint={words.becomesMainHint}
                  defaultChecked={!draft.replaces || draft.becomesMain === "on"}
                />
              )
            }
            lang={language}
          />
        ))}
      </Choices>
      <Note tone="ok" icon="shield" title={words.safe}>
        {words.safeText}
      </Note>
      <h2>{words.newCard}</h2>
    </AddForm>
  );
}

/** Two cards of one issuer are told apart by their digits. */
function isOnly(issuers: string[], at: number): boolean {
  return issuers.indexOf(issuers[at] ?? "") === at && issuers.lastIndexOf(issuers[at] ?? "") === at;
}
