import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { listApiKeys } from "@/lib/merchants/queries";
import { revokeKey } from "./actions";
import { messages } from "./messages";

type Props = { keys: Awaited<ReturnType<typeof listApiKeys>>; code: string; mayChange: boolean; lang: Lang };

/** The shop's API keys by name and last four, those alive first. */
export function Keys({ keys, code, mayChange, lang }: Props) {
  const words = messages[lang];
  return (
    <ul className="plain-list people">
      {keys.map(({ id, name, hint, lastUsedAt, revokedAt }) => (
        <li key={id}>
          <b className="wrap">{name}</b> <span className="mono">…{hint}</span>{" "}
          {revokedAt ? (
            <Tag>{words.revoked(wordsForTime(revokedAt, lang))}</Tag>
          ) : (
            <Tag tone="ok">{words.live}</Tag>
          )}
          <p className="hint">{lastUsedAt ? words.used(wordsForTime(lastUsedAt, lang)) : words.neverUsed}</p>
          {mayChange && !revokedAt && (
            <form action={revokeKey.bind(null, code)}>
              <input type="hidden" name="key" value={id} />
              <Button look="text-danger" small aria-label={`${words.revoke}（${name}）`}>
                {words.revoke}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
