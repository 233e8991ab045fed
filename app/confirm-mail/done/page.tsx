import type { Metadata } from "next";
import { lang } from "@/app/_server/request";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { messages } from "../messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].doneHead };
}

export default async function ConfirmedMailPage() {
  const language = await lang();
  const words = messages[language];
  return (
    <PlainFrame lang={language}>
      <StatusHead mood="done" title={words.doneHead}>
        {words.doneText}
      </StatusHead>
    </PlainFrame>
  );
}
