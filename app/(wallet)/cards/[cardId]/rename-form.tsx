import { Button, ButtonLink } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardDetail } from "@/lib/cards/queries";
import { NICKNAME_LENGTH } from "@/lib/cards/rules";
import { rename } from "./actions";
import { CardFields } from "./card-fields";
import { messages } from "./messages";

type Props = {
  card: CardDetail;
  /** Typed before another device was faster. */
  typed: string | undefined;
  lang: Lang;
};

export function RenameForm({ card, typed, lang }: Props) {
  const words = messages[lang];
  return (
    <Panel title={words.renameTo} id="rename">
      <form action={rename} className="form">
        <CardFields card={card} />
        <Field
          id="nickname"
          label={words.nickname}
          hint={words.nicknameHint}
          maxLength={NICKNAME_LENGTH}
          autoComplete="off"
          defaultValue={typed ?? card.nickname ?? ""}
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
