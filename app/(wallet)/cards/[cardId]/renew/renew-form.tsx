import type { ReactNode } from "react";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { faceOf } from "@/components/card-look";
import { Icon } from "@/components/icon";
import { MiniCard } from "@/components/mini-card";
import { Note } from "@/components/note";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { getProfile } from "@/lib/buyers/queries";
import type { CardView } from "@/lib/cards/queries";
import { issuerName, isUsable } from "@/lib/cards/rules";
import type { BuyerId } from "@/lib/random-id";
import { AddForm } from "../../add/add-form";
import { entryAddress } from "../../add/entry-address";
import { missingDetails } from "../../add/missing-details";
import { prefillOf } from "../../add/prefill-of";
import { CardTags } from "../../card-choice";
import { cardLine } from "../../card-words";
import { messages } from "./messages";

type Props = { buyerId: BuyerId; card: CardView; returnTo: string | null; head: ReactNode };

/** The card, the promise, its new number and expiry. */
export async function RenewForm({ buyerId, card, returnTo, head }: Props) {
  const [ctx, language] = [await openContext(), await lang()];
  const words = messages[language];
  const issuer = issuerName(card.acquirerCode, language);
  return (
    <AddForm
      lang={language}
      head={head}
      submit={
        <>
          <Icon name="renew" />
          {words.renew(issuer)}
        </>
      }
      leave={
        <ButtonLink look="text" href={returnTo ?? `/cards/${card.id}`}>
          {words.leave}
        </ButtonLink>
      }
      nicknameStays
      missing={missingDetails(await getProfile(ctx, { buyerId }))}
      address={await entryAddress(ctx, { buyerId, lang: language })}
      returnTo={returnTo}
      prefill={{ ...(await prefillOf(ctx, { buyerId, returnTo })), ...(await readDraft()) }}
    >
      <input type="hidden" name="aim" value="renew" />
      <input type="hidden" name="replaces" value={card.id} />
      <input type="hidden" name="nickname" value="" />
      <Panel title={words.now} id="now" flush>
        <Rows>
          <Row
            lead={<MiniCard look={isUsable(card) ? faceOf(card.slot) : "off"} />}
            title={issuer}
            tags={<CardTags card={card} lang={language} />}
            meta={cardLine(card, language)}
          />
        </Rows>
      </Panel>
      <Note tone="ok" icon="shield" title={words.safe}>
        {words.safeText}
      </Note>
      <h2>{words.newCard}</h2>
    </AddForm>
  );
}
