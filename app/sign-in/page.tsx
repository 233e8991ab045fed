import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { lang, returnPath } from "@/app/_server/request";
import { currentBuyer } from "@/app/_server/session";
import { PasskeyButton } from "@/app/passkey-button";
import { messages as passkeyMessages } from "@/app/passkey-messages";
import { Note } from "@/components/note";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { askForPasskey, checkPasskey } from "./actions";
import { messages } from "./messages";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const returnTo = returnPath(asked.returnTo);
  if (await currentBuyer()) redirect(returnTo);
  const language = await lang();
  const words = messages[language];
  return (
    <PlainFrame lang={language}>
      <SignInForm
        lang={language}
        words={words}
        returnTo={returnTo}
        passkey={
          <PasskeyButton
            lang={language}
            words={passkeyMessages[language]}
            ceremony={{ is: "use", ask: askForPasskey, submit: checkPasskey }}
            label="signIn"
            returnTo={returnTo}
            autofill
          />
        }
      >
        {asked.done === "left" && (
          <Note tone="ok" role="status" title={words.left}>
            {words.leftText}
          </Note>
        )}
        <StatusHead mood="waiting" title={asked.done === "left" ? words.title : words.welcome} live={false}>
          {returnTo.startsWith("/pay/") ? words.toPay : words.toWallet}
        </StatusHead>
      </SignInForm>
    </PlainFrame>
  );
}
