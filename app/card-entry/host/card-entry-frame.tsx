"use client";
import { type Ref, useImperativeHandle } from "react";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { SecureFrame } from "@/components/secure-frame";
import type { CardEntryAnswer, EntryField } from "./entry-protocol";
import { messages } from "./messages";
import { problemTexts } from "./problem-texts";
import { useEntry } from "./use-entry";

export type CardEntryHandle = {
  /** Has the frame check what was typed and fetch a token. Never rejects. */
  submit(): Promise<CardEntryAnswer>;
  focus(field: EntryField): void;
};

type Props = {
  ref: Ref<CardEntryHandle>;
  /** https://card origin/card-entry/<ticket>?lang=ja. Another ticket, after a refused try, is taken over by the same frame. */
  address: string;
  purpose: "add" | "confirm";
  lang: Lang;
  /** Enter was pressed in the frame. */
  onEnter: () => void;
};

/** The box around the card origin's frame: caption, the same height while it loads, a way on when it does not. */
export function CardEntryFrame({ ref, address, purpose, lang, onEnter }: Props) {
  const { frame, state, attempt, src, submit, focus, loadAgain } = useEntry(address, onEnter);
  useImperativeHandle(ref, () => ({ submit, focus }), [submit, focus]);
  const words = messages[lang];
  return (
    <SecureFrame title={words.safe} caption={words.caption} short={purpose === "confirm"}>
      <div className="secure-in" id="card-form" tabIndex={-1}>
        {state.is === "failed" && (
          <Note
            tone="bad"
            role="alert"
            title={problemTexts[lang][state.reason]}
            action={
              <Button type="button" look="line" small onClick={loadAgain}>
                {words.again}
              </Button>
            }
          />
        )}
        {state.is === "loading" && attempt > 0 && (
          <p className="hint" role="status">
            {words.loading}
          </p>
        )}
        {attempt > 0 && state.is !== "failed" && (
          <iframe
            key={attempt}
            ref={frame}
            src={src}
            title={words.frame}
            className={state.is === "loading" ? "loading" : undefined}
            referrerPolicy="no-referrer"
            allow=""
          />
        )}
      </div>
    </SecureFrame>
  );
}
