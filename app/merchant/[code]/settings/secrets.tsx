"use client";
import { useActionState } from "react";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { Tag } from "@/components/tag";
import { makeSecret, type NewSecret, switchSecret } from "./actions";
import { messages } from "./messages";

type Props = { code: string; count: number; newest: string | null; mayChange: boolean; lang: Lang };

/** One or two live secrets; a new one is shown once, in the answer that made it. */
export function Secrets({ code, count, newest, mayChange, lang }: Props) {
  const [made, make, making] = useActionState<NewSecret>(makeSecret.bind(null, code), null);
  const words = messages[lang];
  return (
    <div className="form">
      {made && (
        <Note tone="ok" role="status" title={words.secretOnce}>
          <span className="mono wrap">{made.secret}</span>
        </Note>
      )}
      <ul className="plain-list">
        <li>
          <Tag tone="ok">{words.inUse}</Tag>
        </li>
        {count > 1 && (
          <li>
            <Tag tone="info">{words.preparing}</Tag>
          </li>
        )}
      </ul>
      {newest && <p className="hint">{words.made(newest)}</p>}
      {mayChange && (
        <div className="row">
          {count < 2 ? (
            <form action={make}>
              <Button look="line" small sending={making} lang={lang}>
                {words.newSecret}
              </Button>
            </form>
          ) : (
            <form action={switchSecret.bind(null, code)}>
              <Button look="line" small>
                {words.switchOver}
              </Button>
            </form>
          )}
        </div>
      )}
    </div>
  );
}
