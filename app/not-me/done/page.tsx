import type { Metadata } from "next";
import { lang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { Panel } from "@/components/panel";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { Points } from "@/components/steps";
import { messages } from "../messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].doneHead };
}

export default async function StoppedPage() {
  const language = await lang();
  const words = messages[language];
  return (
    <PlainFrame lang={language}>
      <StatusHead mood="done" title={words.doneHead}>
        {words.doneText}
      </StatusHead>
      <div className="stack">
        <Panel>
          <Points points={words.next} />
        </Panel>
        <ButtonLink block href="/sign-in?returnTo=%2Fsecurity">
          {words.signIn}
        </ButtonLink>
      </div>
    </PlainFrame>
  );
}
