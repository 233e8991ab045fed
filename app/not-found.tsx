import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { lang } from "./_server/request";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].notFound.title };
}

export default async function NotFound() {
  const language = await lang();
  const words = messages[language].notFound;
  return (
    <PlainFrame lang={language}>
      <StatusHead mood="stopped" title={words.title} live={false}>
        {words.text}
      </StatusHead>
      <div className="stack">
        <ButtonLink href="/cards" block>
          {words.home}
        </ButtonLink>
      </div>
    </PlainFrame>
  );
}
