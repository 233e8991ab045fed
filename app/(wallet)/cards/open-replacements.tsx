import { Button, ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import type { OpenReplacement } from "@/lib/cards/list-replacements";
import type { CardView } from "@/lib/cards/queries";
import { giveUp } from "./actions";
import { cardName } from "./card-words";
import { messages } from "./messages";

type Props = { open: OpenReplacement[]; cards: CardView[]; lang: Lang };

/** Replacements under way: the old card stays usable, so they stand beside the wallet, not in it. */
export function OpenReplacements({ open, cards, lang }: Props) {
  const words = messages[lang].replacing;
  return open.map((one) => {
    const card = cards.find(({ id }) => id === one.cardId);
    if (!card) return null;
    const title = (one.renews ? words.renewal : words.replacement)(cardName(card, lang));
    return one.challengeId ? (
      <Note
        key={one.registrationId}
        tone="info"
        icon="clock"
        title={title}
        action={
          <form action={giveUp} className="row-actions">
            <input type="hidden" name="registration" value={one.registrationId} />
            <ButtonLink look="line" small href={`/3ds/${one.challengeId}`}>
              {messages[lang].goOn}
            </ButtonLink>
            <Button look="text" small lang={lang}>
              {messages[lang].giveUp}
            </Button>
          </form>
        }
      >
        {words.challenged}
      </Note>
    ) : (
      <Note key={one.registrationId} tone="info" icon="clock" title={title}>
        {words.checking}
      </Note>
    );
  });
}
