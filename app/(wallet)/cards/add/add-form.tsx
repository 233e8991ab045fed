"use client";
import { type ReactNode, useRef } from "react";
import { CardEntryFrame, type CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { NICKNAME_LENGTH } from "@/lib/cards/rules";
import { AddSummary } from "./add-summary";
import { Details } from "./details";
import { messages } from "./messages";
import type { MissingDetails } from "./missing-details";
import { useAdd } from "./use-add";

type Props = {
  lang: Lang;
  /** The page's title, under the summary of errors. */
  head: ReactNode;
  /** Before the card's fields: which card it takes the place of. */
  children?: ReactNode;
  submit: ReactNode;
  /** The way back, under the button. */
  leave?: ReactNode;
  /** A renewed card keeps its nickname. */
  nicknameStays?: boolean;
  missing: MissingDetails;
  address: string;
  returnTo: string | null;
  /** What the shop sent along, for a buyer who has not told us yet. */
  prefill: { name?: string; phone?: string };
};

/** Details once, the card origin's frame, a nickname: one form with one button. */
export function AddForm({ lang, missing, address, returnTo, prefill, ...page }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const entry = useRef<CardEntryHandle>(null);
  const { state, shown, sending, submit, onSubmit } = useAdd(address, entry);
  const words = messages[lang];
  return (
    <>
      <AddSummary lang={lang} state={state} entry={entry} />
      {page.head}
      <form ref={form} action={submit} onSubmit={onSubmit} className="form" noValidate>
        <input type="hidden" name="returnTo" value={returnTo ?? ""} />
        {page.children}
        <Details missing={missing} state={{ ...state, typed: { ...prefill, ...state.typed } }} lang={lang} />
        <noscript>
          <Note tone="warn" title={words.needsScript}>
            {words.needsScriptText}
          </Note>
        </noscript>
        <CardEntryFrame
          ref={entry}
          address={shown}
          purpose="add"
          lang={lang}
          onEnter={() => form.current?.requestSubmit()}
        />
        {!page.nicknameStays && (
          <Field
            id="nickname"
            label={words.nickname}
            hint={words.nicknameHint}
            optional
            maxLength={NICKNAME_LENGTH}
            autoComplete="off"
            defaultValue={state.typed.nickname}
            lang={lang}
          />
        )}
        <Note title={words.yen}>{words.yenText}</Note>
        <div className="actions">
          <Button block sending={sending} lang={lang}>
            {page.submit}
          </Button>
          <p className="hint center">{words.next}</p>
          {page.leave}
        </div>
      </form>
    </>
  );
}
