"use client";
import { useRef } from "react";
import { CardEntryFrame, type CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { PageHead } from "@/components/page-head";
import { NICKNAME_LENGTH } from "@/lib/cards/rules";
import { AddSummary } from "./add-summary";
import { Details } from "./details";
import { messages } from "./messages";
import type { MissingDetails } from "./missing-details";
import { useAdd } from "./use-add";

type Props = {
  lang: Lang;
  place: number;
  missing: MissingDetails;
  address: string;
  returnTo: string | null;
  /** What the shop sent along, for a buyer who has not told us yet. */
  prefill: { name?: string; phone?: string };
};

/** Details once, the card origin's frame, a nickname: one form with one button. */
export function AddForm({ lang, place, missing, address, returnTo, prefill }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const entry = useRef<CardEntryHandle>(null);
  const { state, shown, sending, submit, onSubmit } = useAdd(address, entry);
  const words = messages[lang];
  return (
    <>
      <AddSummary lang={lang} state={state} entry={entry} />
      <PageHead title={words.title}>{words.place(place)}</PageHead>
      <form ref={form} action={submit} onSubmit={onSubmit} className="form" noValidate>
        <input type="hidden" name="returnTo" value={returnTo ?? ""} />
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
        <Note title={words.yen}>{words.yenText}</Note>
        <div className="actions">
          <Button block sending={sending} lang={lang}>
            {words.add}
          </Button>
          <p className="hint center">{words.next}</p>
        </div>
      </form>
    </>
  );
}
