"use server";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import { openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceHash, deviceWords, lang, returnPath, source } from "@/app/_server/request";
import { requireBuyer, requireSession } from "@/app/_server/session";
import { confirmSession } from "@/app/_server/start-session";
import { askCode } from "@/lib/buyers/ask-code";
import { checkStepUpCode } from "@/lib/buyers/check-step-up-code";
import { askPasskey, type PasskeyOptions } from "@/lib/buyers/passkeys/ask-passkey";
import { readAnswer, signedSchema } from "@/lib/buyers/passkeys/schema";
import { stepUpByPasskey } from "@/lib/buyers/passkeys/step-up-by-passkey";
import { codeSchema } from "@/lib/buyers/schema";
import type { Result } from "@/lib/result";
import type { CodeFormFault } from "../code-messages";
import type { PasskeyFault } from "../passkey-messages";

type State = FormState<CodeFormFault>;
type PasskeyState = { fault: PasskeyFault | null };

/** Sends a code to the address of who is signed in; it works for this session only. */
export async function askToConfirm(_: State, form: FormData): Promise<State> {
  const { email, sessionId } = await requireSession();
  const returnTo = returnPath(form.get("returnTo"));
  const asking = { purpose: "STEP_UP", source: await source(), lang: await lang() } as const;
  const asked = await askCode(openRealTimeContext(), { ...asking, email, browser: sessionId, returnTo });
  if (!asked.ok) return faulty(form, "resend", asked.refusal);
  redirect(`/confirm?sent=${form.has("again") ? "again" : "first"}&returnTo=${encodeURIComponent(returnTo)}`);
}

/** Only their own passkeys are asked for. */
export async function askForOwnPasskey(): Promise<Result<PasskeyOptions, PasskeyFault>> {
  const userId = await requireBuyer();
  const wish = { purpose: "STEP_UP", userId, deviceHash: await deviceHash() } as const;
  return askPasskey(openRealTimeContext(), { ...wish, source: await source() });
}

export async function confirmByPasskey(_: PasskeyState, form: FormData): Promise<PasskeyState> {
  const buyerId = await requireBuyer();
  const answer = readAnswer(signedSchema, form.get("answer"));
  if (!answer) return { fault: "passkey-refused" };
  const wish = { buyerId, answer, deviceHash: await deviceHash(), device: await deviceWords() };
  const checked = await stepUpByPasskey(openRealTimeContext(), wish);
  if (!checked.ok) return { fault: checked.refusal };
  await confirmSession("passkey");
  redirect(returnPath(form.get("returnTo")));
}

export async function confirmByCode(_: State, form: FormData): Promise<State> {
  const { buyerId, sessionId } = await requireSession();
  const read = readForm<typeof codeSchema, CodeFormFault>(codeSchema, form);
  if (!read.ok) return read.state;
  const wish = { buyerId, sessionId, ...read.value, device: await deviceWords() };
  const checked = await checkStepUpCode(openRealTimeContext(), wish);
  if (!checked.ok) return faulty(form, "code", checked.refusal);
  await confirmSession("code");
  redirect(returnPath(form.get("returnTo")));
}
