import type { Metadata } from "next";
import { lang, returnPath } from "@/app/_server/request";
import { requireConfirmed } from "@/app/_server/step-up";
import { PasskeyButton } from "@/app/passkey-button";
import { messages as passkeyMessages } from "@/app/passkey-messages";
import { ButtonLink } from "@/components/button";
import { Panel } from "@/components/panel";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { Points } from "@/components/steps";
import { askToEnrol, enrol } from "../actions";
import { messages } from "../messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].addTitle };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Offered once after signing in, and from the security page; one may leave it for later. */
export default async function AddPasskeyPage({ searchParams }: Props) {
  await requireConfirmed();
  const returnTo = returnPath((await searchParams).returnTo ?? "/security");
  const language = await lang();
  const words = messages[language];
  return (
    <PlainFrame lang={language}>
      <StatusHead mood="done" icon="passkey" title={words.addHead} live={false}>
        {words.addText}
      </StatusHead>
      <div className="stack">
        <Panel>
          <Points points={words.points} icon="check" />
        </Panel>
        <div className="actions">
          <PasskeyButton
            lang={language}
            words={passkeyMessages[language]}
            ceremony={{ is: "make", ask: askToEnrol, submit: enrol }}
            label="make"
            returnTo={returnTo}
          />
          <ButtonLink look="text" href={returnTo}>
            {words.later}
          </ButtonLink>
        </div>
      </div>
    </PlainFrame>
  );
}
