import { Button, ButtonLink } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardDetail } from "@/lib/cards/queries";
import { NICKNAME_LENGTH } from "@/lib/cards/rules";
import { rename } from "./actions";
import { messages } from "./messages";

export function RenameForm({ card, lang }: { card: CardDetail; lang: Lang }) {
  const words = messages[lang];
  return (
    <Panel title={words.renameTo} id="rename">
      <form action={rename} className="form">
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
        <div className="actions">
          <Button block lang={lang}>
            {words.save}
          </Button>
          <ButtonLink look="text" href={`/cards/${card.id}`}>
            {words.leave}
          </ButtonLink>
        </div>
      </form>
    </Panel>
  );
}
