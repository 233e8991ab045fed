import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { hasDemoMailbox } from "@/app/_server/demo-mailbox";
import { lang, returnPath } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { hasConfirmed, hasShownPasskey } from "@/app/_server/step-up";
import { AskCodeForm } from "@/app/ask-code-form";
import { CodeForm } from "@/app/code-form";
import { messages as codeMessages } from "@/app/code-messages";
import { PasskeyButton } from "@/app/passkey-button";
import { messages as passkeyMessages } from "@/app/passkey-messages";
import { ButtonLink } from "@/components/button";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { listPasskeys } from "@/lib/buyers/passkeys/queries";
import { pendingCode } from "@/lib/buyers/queries";
import { askForOwnPasskey, askToConfirm, confirmByCode, confirmByPasskey } from "./actions";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Step-up: between a page and a deed that needs its doer to be known for sure. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { buyerId, email, sessionId } = await requireSession();
  const asked = await searchParams;
  const returnTo = returnPath(asked.returnTo);
  const byPasskey = asked.by === "passkey";
  if (byPasskey ? await hasShownPasskey() : await hasConfirmed()) redirect(returnTo);
  const language = await lang();
  const words = messages[language];
  const wish = { purpose: "STEP_UP", browser: sessionId } as const;
  const ctx = openRealTimeContext();
  const pending = await pendingCode(ctx, wish);
  const passkeys = await listPasskeys(ctx, { buyerId });
  const head = (
    <>
      <StatusHead mood="waiting" icon="lock" title={words.head} live={false}>
        {byPasskey ? words.passkeyText : pending ? codeMessages[language].sent(email) : words.text}
      </StatusHead>
      {passkeys.length > 0 && (
        <div className="stack mt-4">
          <PasskeyButton
            lang={language}
            words={passkeyMessages[language]}
            ceremony={{ is: "use", ask: askForOwnPasskey, submit: confirmByPasskey }}
            label="confirm"
            returnTo={returnTo}
          />
          {!byPasskey && <p className="or">{words.or}</p>}
        </div>
      )}
    </>
  );
  return (
    <PlainFrame lang={language}>
      {byPasskey ? (
        <>
          {head}
          {passkeys.length === 0 && (
            <p className="center mt-4">
              <ButtonLink href={`/security/passkeys/add?returnTo=${encodeURIComponent(returnTo)}`}>
                {words.addPasskey}
              </ButtonLink>
            </p>
          )}
        </>
      ) : pending ? (
        <CodeForm
          lang={language}
          check={confirmByCode}
          askAgain={askToConfirm}
          submit={words.confirm}
          returnTo={returnTo}
          mailbox={hasDemoMailbox()}
          resent={asked.sent === "again"}
        >
          {head}
        </CodeForm>
      ) : (
        <AskCodeForm
          lang={language}
          ask={askToConfirm}
          email={email}
          returnTo={returnTo}
          second={passkeys.length > 0}
        >
          {head}
        </AskCodeForm>
      )}
      <p className="center mt-4">
        <ButtonLink look="text" href="/cards">
          {words.leave}
        </ButtonLink>
      </p>
    </PlainFrame>
  );
}
