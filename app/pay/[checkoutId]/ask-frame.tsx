"use client";
import { type RefObject, useEffect, useRef } from "react";
import { CardEntryFrame, type CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { Button, ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import type { PayMessages } from "./messages";
import type { Asking } from "./pay-state";

type Props = {
  entry: RefObject<CardEntryHandle | null>;
  asking: Asking;
  words: PayMessages["confirm"];
  /** 「1,980円を支払う」 */
  payLabel: string;
  lang: Lang;
  back: string;
};

/** A kept card's code, asked by the card origin's frame; its token goes with the next press. */
export function AskFrame({ entry, asking, words, payLabel, lang, back }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-labelledby="confirm-title">
      <h1 id="confirm-title" ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <input type="hidden" name="card" value={asking.choice} />
      <input type="hidden" name="payWay" value={asking.payWay} />
      <div className="stack-s">
        <p className="fs-m">{words.text}</p>
        <noscript>
          <Note tone="warn" title={words.needsScript}>
            {asking.needNone.map(({ value, name }) => (
              <Button key={value} look="line" small form="pay" name="card" value={value} lang={lang}>
                {payLabel} <span>{name}</span>
              </Button>
            ))}
          </Note>
        </noscript>
        <CardEntryFrame ref={entry} address={asking.address} purpose="confirm" lang={lang} onEnter={press} />
        <p className="center">
          <ButtonLink look="text" href={back}>
            {words.back}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}

function press() {
  document.querySelector<HTMLFormElement>("#pay")?.requestSubmit();
}
