import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { makeMain } from "./actions";
import { CardFields } from "./card-fields";
import { messages } from "./messages";
import { PauseRow } from "./pause-row";

type Props = { card: CardDetail; lang: Lang };

/** Nickname, main card, pause, authentication. */
export function Facts({ card, lang }: Props) {
  const words = messages[lang];
  const isAuthenticated = card.threeDCode === "0000" || card.threeDCode === "0001";
  return (
    <Panel flush>
      <Rows>
        <Row
          href={`/cards/${card.id}?edit=nickname#nickname`}
          icon="pen"
          title={card.nickname ?? words.noNickname}
          meta={words.renameTo}
        />
        <MainRow card={card} lang={lang} />
        <PauseRow card={card} lang={lang} />
        <Row
          icon="shield"
          title={isAuthenticated ? words.authenticated : words.notAuthenticated}
          meta={isAuthenticated ? words.checkedOn(dayWords(card.keptAt, lang)) : words.notAuthenticatedText}
        />
      </Rows>
    </Panel>
  );
}

/** A closed card is not offered as the one that shops show first. */
function MainRow({ card, lang }: Props) {
  const words = messages[lang];
  if (card.isMain) return <Row icon="check" title={words.isMain} meta={words.isMainText} />;
  if (card.state === "closed") return null;
  return (
    <Row
      icon="check"
      title={words.makeMain}
      meta={words.makeMainText}
      action={
        <form action={makeMain}>
          <CardFields card={card} />
          <Button look="line" small lang={lang}>
            {words.makeMainButton}
          </Button>
        </form>
      }
    />
  );
}
