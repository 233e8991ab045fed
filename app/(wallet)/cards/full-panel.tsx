import { ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardView } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import { messages } from "./messages";

/** Why there is no fourth place, and what to do about it. */
export function FullPanel({ cards, lang }: { cards: CardView[]; lang: Lang }) {
  if (cards.length < PLACES) return null;
  const words = messages[lang];
  const anyPending = cards.some((card) => !card.expiry);
  return (
    <Panel title={words.fullHead} id="full">
      <p className="sub fs-m">{anyPending ? words.fullPending : words.fullText}</p>
      {cards.some((card) => card.expiry) && (
        <ButtonLink look="line" className="mt-3" href="/cards/replace">
          <Icon name="swap" />
          {words.replace}
        </ButtonLink>
      )}
    </Panel>
  );
}
