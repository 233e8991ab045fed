import type { PasskeyOptions } from "@/lib/buyers/passkeys/ask-passkey";
import type { EnrolmentOptions } from "@/lib/buyers/passkeys/open-enrolment";

export type AuthenticatorWish =
  | { is: "use"; options: PasskeyOptions; suggested: boolean }
  | { is: "make"; options: EnrolmentOptions };

let waiting: AbortController | undefined;

/** Makes or uses a passkey. Only a browser that cannot read and write WebAuthn's JSON itself loads the library. */
export async function askAuthenticator(wish: AuthenticatorWish): Promise<object> {
  if (!readsJson()) return askByLibrary(wish);
  // A browser takes one request at a time: a press ends what waits in the suggestions.
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  const credential =
    wish.is === "make"
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            wish.options as PublicKeyCredentialCreationOptionsJSON,
          ),
          signal,
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            wish.options as PublicKeyCredentialRequestOptionsJSON,
          ),
          ...(wish.suggested && { mediation: "conditional" }),
          signal,
        });
  if (!credential) throw new Error("Nothing was signed");
  return (credential as PublicKeyCredential).toJSON();
}

function readsJson(): boolean {
  return (
    "parseCreationOptionsFromJSON" in PublicKeyCredential &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential &&
    "toJSON" in PublicKeyCredential.prototype
  );
}

async function askByLibrary(wish: AuthenticatorWish): Promise<object> {
  const library = await import("@simplewebauthn/browser");
  if (wish.is === "make") return library.startRegistration({ optionsJSON: wish.options });
  return library.startAuthentication({ optionsJSON: wish.options, useBrowserAutofill: wish.suggested });
}
