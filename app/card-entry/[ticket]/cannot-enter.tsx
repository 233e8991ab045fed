"use client";
import { useEffect } from "react";
import { type EntryReason, postToWallet } from "@/app/card-entry/host/entry-protocol";
import { problemTexts } from "@/app/card-entry/host/problem-texts";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { messages } from "./messages";

type Props = { reason: EntryReason; walletOrigin: string; lang: Lang };

/** Nothing can be typed here: the wallet is told why, and says what to do. */
export function CannotEnter({ reason, walletOrigin, lang }: Props) {
  useEffect(() => {
    postToWallet(window.parent, walletOrigin, { is: "errors", errors: [{ field: "form", reason }] });
  }, [reason, walletOrigin]);
  return (
    <main aria-label={messages[lang].title}>
      <Note tone="bad" title={problemTexts[lang][reason]} />
    </main>
  );
}
