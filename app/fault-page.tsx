"use client";
import { Button, ButtonLink } from "@/components/button";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { messages } from "./messages";

/** What is left to say when a page broke. The fault itself is logged, never shown. */
export function FaultPage({ lang, retry }: { lang: "ja" | "en"; retry: () => void }) {
  const words = messages[lang].fault;
  return (
    <PlainFrame lang={lang}>
      <StatusHead mood="stopped" title={words.title}>
        {words.text}
      </StatusHead>
      <div className="stack">
        <Button type="button" block onClick={retry}>
          {words.again}
        </Button>
        <ButtonLink look="line" block href="/payments">
          {words.history}
        </ButtonLink>
      </div>
    </PlainFrame>
  );
}
