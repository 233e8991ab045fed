"use client";
import { startTransition, useActionState, useCallback, useRef, useState } from "react";
import type { PasskeyOptions } from "@/lib/buyers/passkeys/ask-passkey";
import type { EnrolmentOptions } from "@/lib/buyers/passkeys/open-enrolment";
import type { Result } from "@/lib/result";
import { askAuthenticator } from "./ask-authenticator";
import type { PasskeyFault } from "./passkey-messages";

type Answered = { fault: PasskeyFault | null };
type Submit = (state: Answered, form: FormData) => Promise<Answered>;
export type Ceremony =
  | { is: "use"; ask: () => Promise<Result<PasskeyOptions, PasskeyFault>>; submit: Submit }
  | { is: "make"; ask: () => Promise<Result<EnrolmentOptions, PasskeyFault>>; submit: Submit };

/** Asks the server for a challenge, the browser for a signature, and sends it; whatever fails has a sentence. */
export function usePasskey(ceremony: Ceremony, returnTo: string) {
  const [answered, submit, pending] = useActionState(ceremony.submit, { fault: null });
  const [failed, setFailed] = useState<{ after: Answered; fault: PasskeyFault } | null>(null);
  const [asking, setAsking] = useState(false);
  const kept = useRef({ ceremony, returnTo });

  const send = useCallback(
    (answer: object) => {
      const form = new FormData();
      form.set("answer", JSON.stringify(answer));
      form.set("returnTo", kept.current.returnTo);
      startTransition(() => submit(form));
    },
    [submit],
  );

  async function press() {
    if (asking || pending) return;
    setAsking(true);
    const made = await perform(kept.current.ceremony, false);
    setAsking(false);
    if ("fault" in made) setFailed({ after: answered, fault: made.fault });
    else send(made.answer);
  }

  /** Waits in the field's suggestions until a passkey is chosen there; silent about whatever stops it. */
  const suggest = useCallback(() => {
    let left = false;
    void canSuggest()
      .then((can) => (can && !left ? perform(kept.current.ceremony, true) : null))
      .then((made) => {
        if (made && "answer" in made && !left) send(made.answer);
      });
    return () => {
      left = true;
    };
  }, [send]);

  const fault = failed?.after === answered ? failed.fault : answered.fault;
  return { fault, busy: asking || pending, press: () => void press(), suggest };
}

async function perform(
  ceremony: Ceremony,
  suggested: boolean,
): Promise<{ answer: object } | { fault: PasskeyFault }> {
  if (typeof PublicKeyCredential === "undefined") return { fault: "passkey-unsupported" };
  try {
    if (ceremony.is === "make") {
      const asked = await ceremony.ask();
      if (!asked.ok) return { fault: asked.refusal };
      return { answer: await askAuthenticator({ is: "make", options: asked.value }) };
    }
    const asked = await ceremony.ask();
    if (!asked.ok) return { fault: asked.refusal };
    return { answer: await askAuthenticator({ is: "use", options: asked.value, suggested }) };
  } catch (fault) {
    return { fault: isKnown(fault) ? "passkey-known" : "passkey-not-used" };
  }
}

/** The authenticator found one of the passkeys it was told to leave out. */
function isKnown(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "InvalidStateError";
}

async function canSuggest(): Promise<boolean> {
  if (typeof PublicKeyCredential === "undefined") return false;
  if (!("isConditionalMediationAvailable" in PublicKeyCredential)) return false;
  return PublicKeyCredential.isConditionalMediationAvailable().catch(() => false);
}
