import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Row } from "@/components/rows";
import type { CardDetail } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import { pause, resume } from "./actions";
import { CardFields } from "./card-fields";
import { messages } from "./messages";

/** What can be used can be paused; what is paused can be resumed, whatever became of it meanwhile. */
export function PauseRow({ card, lang }: { card: CardDetail; lang: Lang }) {
  const words = messages[lang];
  if (!card.isPaused && !isUsable(card)) return null;
  return (
    <Row
      icon={card.isPaused ? "pause" : "card"}
      title={card.isPaused ? words.pausedHead : words.inUse}
      meta={!card.isPaused ? words.inUseText : card.isMain ? words.pausedMain : words.pausedText}
      action={
        <form action={card.isPaused ? resume : pause}>
          <CardFields card={card} />
          <Button look="line" small lang={lang}>
            {card.isPaused ? words.resume : words.pause}
          </Button>
        </form>
      }
    />
  );
}
