"use client";
import { useEffect } from "react";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Note } from "@/components/note";
import type { PasskeyWords } from "./passkey-messages";
import { type Ceremony, usePasskey } from "./use-passkey";

type Props = {
  lang: "ja" | "en";
  words: PasskeyWords;
  ceremony: Ceremony;
  label: "signIn" | "confirm" | "make";
  returnTo: string;
  /** Also offers passkeys in the suggestions of the page's `webauthn` field. */
  autofill?: boolean;
};

/** One press makes or uses a passkey. What it needs is loaded when it is pressed. */
export function PasskeyButton({ lang, words, ceremony, label, returnTo, autofill = false }: Props) {
  const { fault, busy, press, suggest } = usePasskey(ceremony, returnTo);
  useEffect(() => {
    if (autofill) return suggest();
  }, [autofill, suggest]);
  return (
    <>
      {fault && <Note tone="bad" role="alert" title={words.faults[fault]} />}
      <Button type="button" block tall sending={busy} lang={lang} onClick={press}>
        <Icon name="passkey" />
        {words[label]}
      </Button>
      <noscript>
        <p className="hint center">{words.needsScript}</p>
      </noscript>
    </>
  );
}
