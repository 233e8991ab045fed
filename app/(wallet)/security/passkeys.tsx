import { wordsForTime } from "@/app/_server/words-for-time";
import { ButtonLink } from "@/components/button";
import { words as componentWords } from "@/components/messages";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { Tag } from "@/components/tag";
import type { PasskeyView } from "@/lib/buyers/passkeys/queries";
import { messages } from "./messages";

export function Passkeys({ lang, passkeys }: { lang: "ja" | "en"; passkeys: PasskeyView[] }) {
  const words = messages[lang];
  return (
    <Panel
      title={words.passkeys}
      id="passkeys"
      flush
      aside={passkeys.length > 0 ? <Tag tone="ok">{words.active}</Tag> : <Tag>{words.none}</Tag>}
    >
      <Rows>
        {passkeys.map(({ id, name, usedAt }) => (
          <Row
            key={id}
            icon="passkey"
            title={name}
            meta={usedAt ? words.usedAt(wordsForTime(usedAt, lang)) : words.neverUsed}
            action={
              <ButtonLink look="text" small href={`/security/passkeys/${id}`}>
                {words.edit}
                <span className="vh">{componentWords[lang].aside(name)}</span>
              </ButtonLink>
            }
          />
        ))}
        <Row icon="plus" title={words.addPasskey} href="/security/passkeys/add?returnTo=%2Fsecurity" />
      </Rows>
    </Panel>
  );
}
