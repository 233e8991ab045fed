import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { wordsForTime } from "@/app/_server/words-for-time";
import { BackLink } from "@/components/back-link";
import { Button } from "@/components/button";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { findPasskey } from "@/lib/buyers/passkeys/queries";
import { messages as securityMessages } from "../../messages";
import { remove } from "../actions";
import { messages } from "../messages";
import { RenameForm } from "./rename-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ passkeyId: string }> };

export default async function PasskeyPage({ params }: Props) {
  const buyerId = await requireBuyer();
  const { passkeyId } = await params;
  const passkey = await findPasskey(await openContext(), { buyerId, passkeyId });
  if (!passkey) redirect("/security?done=gone");
  const language = await lang();
  const words = messages[language];
  return (
    <PageFrame narrow current="security" tabs={false} lang={language}>
      <RenameForm lang={language} passkey={passkey.id} name={passkey.name}>
        <BackLink href="/security">{securityMessages[language].title}</BackLink>
        <PageHead title={passkey.name}>{words.made(wordsForTime(passkey.createdAt, language))}</PageHead>
      </RenameForm>
      <form action={remove} className="mt-5">
        <input type="hidden" name="passkey" value={passkey.id} />
        <Panel title={words.removeHead} id="remove">
          <p className="sub fs-m">{words.removeText}</p>
          <p className="mt-3">
            <Button look="danger" block lang={language}>
              {words.remove}
            </Button>
          </p>
        </Panel>
      </form>
    </PageFrame>
  );
}
