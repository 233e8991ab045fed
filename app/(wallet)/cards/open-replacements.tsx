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
    const { registrationId, challengeId } = one;
    return (
      <Note
        key={registrationId}
        tone="info"
        icon="clock"
        title={title}
        action={challengeId && <GoOn registrationId={registrationId} challengeId={challengeId} lang={lang} />}
      >
        {challengeId ? words.challenged : words.checking}
      </Note>
    );
  });
}

function GoOn(one: { registrationId: string; challengeId: string; lang: Lang }) {
  const words = messages[one.lang];
  return (
    <form action={giveUp}>
      <input type="hidden" name="registration" value={one.registrationId} />
      <ButtonLink look="line" small href={`/3ds/${one.challengeId}`}>
        {words.goOn}
      </ButtonLink>
      <Button look="text" small lang={one.lang}>
        {words.giveUp}
      </Button>
    </form>
  );
}
