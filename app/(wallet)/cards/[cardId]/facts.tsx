import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Icon } from "@/components/icon";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import type { CardDetail } from "@/lib/cards/queries";
import { NICKNAME_LENGTH } from "@/lib/cards/rules";
import { dayWords } from "../card-words";
import { makeMain, rename } from "./actions";
import { messages } from "./messages";

type Props = { card: CardDetail; lang: Lang };

/** Nickname, main card, authentication. */
export function Facts({ card, lang }: Props) {
  const words = messages[lang];
  const isAuthenticated = card.threeDCode === "0000" || card.threeDCode === "0001";
  return (
    <Panel flush>
      <Rows>
        <li>
          <Rename card={card} lang={lang} />
        </li>
        {card.isMain ? (
          <Row icon="check" title={words.isMain} meta={words.isMainText} />
        ) : (
          <Row
            icon="check"
            title={words.makeMain}
            meta={words.makeMainText}
            action={
              <form action={makeMain}>
                <input type="hidden" name="card" value={card.id} />
                <Button look="line" small lang={lang}>
                  {words.makeMainButton}
                </Button>
              </form>
            }
          />
        )}
        <Row
          icon="shield"
          title={isAuthenticated ? words.authenticated : words.notAuthenticated}
          meta={isAuthenticated ? words.checkedOn(dayWords(card.keptAt, lang)) : words.notAuthenticatedText}
        />
      </Rows>
    </Panel>
  );
}

/** Opens in place, without scripts. */
function Rename({ card, lang }: Props) {
  const words = messages[lang];
  return (
    <details className="in-row">
      <summary className="r">
        <span className="tile">
          <Icon name="pen" />
        </span>
        <span className="grow">
          <span className="t">{card.nickname ?? words.noNickname}</span>
          <br />
          <span className="m">{words.renameTo}</span>
        </span>
        <Icon name="down" small />
      </summary>
      <form action={rename} className="form in">
        <input type="hidden" name="card" value={card.id} />
        <Field
          id="nickname"
          label={words.nickname}
          hint={words.nicknameHint}
          maxLength={NICKNAME_LENGTH}
          autoComplete="off"
          defaultValue={card.nickname ?? ""}
          lang={lang}
        />
        <Button look="line" lang={lang}>
          {words.save}
        </Button>
      </form>
    </details>
  );
}
