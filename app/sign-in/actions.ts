"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import type { Proof } from "@/app/_server/auth";
import { openContext, openRealTimeContext } from "@/app/_server/context";
import { cookieName, cookieOptions } from "@/app/_server/cookies";
import type { FormState } from "@/app/_server/form-state";
import { deviceHash, deviceWords, lang, returnPath, source } from "@/app/_server/request";
import { startSession } from "@/app/_server/start-session";
import { askCode as askForCode } from "@/lib/buyers/ask-code";
import { checkSignInCode } from "@/lib/buyers/check-sign-in-code";
import { noteDevice } from "@/lib/buyers/note-device";
import { askPasskey, type PasskeyOptions } from "@/lib/buyers/passkeys/ask-passkey";
import { readAnswer, signedSchema } from "@/lib/buyers/passkeys/schema";
import { signInByPasskey } from "@/lib/buyers/passkeys/sign-in-by-passkey";
import { pendingCode } from "@/lib/buyers/queries";
import { CODE_MINUTES } from "@/lib/buyers/rules";
import { askSchema, codeSchema } from "@/lib/buyers/schema";
import { randomId } from "@/lib/random-id";
import type { Result } from "@/lib/result";
import type { CodeFormFault } from "../code-messages";
import type { PasskeyFault } from "../passkey-messages";
import type { SignInFault } from "./messages";

type State = FormState<SignInFault>;
type CodeState = FormState<CodeFormFault>;
type PasskeyState = { fault: PasskeyFault | null };

export async function askCode(_: State, form: FormData): Promise<State> {
  const read = readForm<typeof askSchema, SignInFault>(askSchema, form);
  if (!read.ok) return read.state;
  const sent = await sendCode(read.value.email, returnPath(form.get("returnTo")));
  return sent ? redirect("/sign-in/code") : faulty(form, "email", "asked-too-often");
}

export async function askCodeAgain(_: CodeState, form: FormData): Promise<CodeState> {
  const pending = await pendingCode(openRealTimeContext(), {
    purpose: "SIGN_IN",
    browser: await browserSecret(),
  });
  if (!pending) redirect("/sign-in");
  const sent = await sendCode(pending.email, pending.returnTo);
  return sent ? redirect("/sign-in/code?sent=again") : faulty(form, "resend", "asked-too-often");
}

export async function checkCode(_: CodeState, form: FormData): Promise<CodeState> {
  const read = readForm<typeof codeSchema, CodeFormFault>(codeSchema, form);
  if (!read.ok) return read.state;
  const browser = await browserSecret();
  const used = { device: await deviceWords(), deviceHash: await deviceHash() };
  const checked = await checkSignInCode(openRealTimeContext(), { ...read.value, browser, ...used });
  if (!checked.ok) return faulty(form, "code", checked.refusal);
  const { userId, returnTo, offerPasskey } = checked.value;
  (await cookies()).delete({ name: cookieName("sign-in"), ...cookieOptions(0) });
  await letIn(userId, "code", used);
  redirect(offerPasskey ? `/security/passkeys/add?returnTo=${encodeURIComponent(returnTo)}` : returnTo);
}

/** Names nobody, so that the answer is the same for every visitor. */
export async function askForPasskey(): Promise<Result<PasskeyOptions, PasskeyFault>> {
  const wish = { purpose: "SIGN_IN", userId: null, deviceHash: await deviceHash() } as const;
  return askPasskey(openRealTimeContext(), { ...wish, source: await source() });
}

export async function checkPasskey(_: PasskeyState, form: FormData): Promise<PasskeyState> {
  const answer = readAnswer(signedSchema, form.get("answer"));
  if (!answer) return { fault: "passkey-refused" };
  const used = { device: await deviceWords(), deviceHash: await deviceHash() };
  const checked = await signInByPasskey(openRealTimeContext(), { answer, ...used });
  if (!checked.ok) return { fault: checked.refusal };
  await letIn(checked.value.userId, "passkey", used);
  redirect(returnPath(form.get("returnTo")));
}

async function letIn(userId: string, by: Proof, used: { device: string; deviceHash: string }): Promise<void> {
  const buyerId = await startSession(userId, by);
  await noteDevice(await openContext(), { buyerId, ...used });
}

/** Each asking gets a cookie of its own, so a code never works for what another tab asked. */
async function sendCode(email: string, returnTo: string): Promise<boolean> {
  const browser = randomId();
  const asking = { purpose: "SIGN_IN", source: await source(), lang: await lang() } as const;
  const asked = await askForCode(openRealTimeContext(), { ...asking, email, browser, returnTo });
  if (asked.ok) (await cookies()).set(cookieName("sign-in"), browser, cookieOptions(CODE_MINUTES * 60));
  return asked.ok;
}

async function browserSecret(): Promise<string> {
  return (await cookies()).get(cookieName("sign-in"))?.value ?? "";
}
