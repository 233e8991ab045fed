import type { ReactNode } from "react";
import { messages as frameMessages } from "@/app/card-entry/host/messages";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { SecureFrame } from "@/components/secure-frame";
import { messages } from "./messages";

/** The box of a card's fields before its frame is there; without scripts, what is needed. */
export function FieldsBox({ lang, children }: { lang: Lang; children?: ReactNode }) {
  const { safe, caption } = frameMessages[lang];
  return (
    <SecureFrame title={safe} caption={caption}>
      <div className="secure-in">
        <noscript>
          <Note tone="warn" title={messages[lang].cardFields.needsScript}>
            {children}
          </Note>
        </noscript>
      </div>
    </SecureFrame>
  );
}
