"use client";
import { type RefObject, useEffect, useRef } from "react";
import { CardEntryFrame, type CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import type { PayMessages } from "./messages";

type Props = {
  entry: RefObject<CardEntryHandle | null>;
  address: string;
  words: PayMessages["confirm"];
  lang: Lang;
  cardId: string;
  back: string;
};

/** The security code, asked by the card origin's frame; the token it gives goes with the next press. */
export function ConfirmCode({ entry, address, words, lang, cardId, back }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-labelledby="confirm-title">
      <h1 id="confirm-title" ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <input type="hidden" name="card" value={cardId} />
      <div className="stack-s">
        <p className="fs-m">{words.text}</p>
        <noscript>
          <Note tone="warn" title={words.needsScript} />
        </noscript>
        <CardEntryFrame ref={entry} address={address} purpose="confirm" lang={lang} onEnter={press} />
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
