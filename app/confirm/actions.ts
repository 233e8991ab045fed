"use server";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import { openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceWords, lang, returnPath, source } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { confirmSession } from "@/app/_server/start-session";
import { askCode } from "@/lib/buyers/ask-code";
import { checkStepUpCode } from "@/lib/buyers/check-step-up-code";
import { codeSchema } from "@/lib/buyers/schema";
import type { CodeFormFault } from "../code-messages";

type State = FormState<CodeFormFault>;

/** Sends a code to the address of who is signed in; it works for this session only. */
export async function askToConfirm(_: State, form: FormData): Promise<State> {
  const { email, sessionId } = await requireSession();
  const returnTo = returnPath(form.get("returnTo"));
  const asking = { purpose: "STEP_UP", source: await source(), lang: await lang() } as const;
  const asked = await askCode(openRealTimeContext(), { ...asking, email, browser: sessionId, returnTo });
  if (!asked.ok) return faulty(form, "resend", asked.refusal);
  redirect(`/confirm?sent=again&returnTo=${encodeURIComponent(returnTo)}`);
}

export async function confirmByCode(_: State, form: FormData): Promise<State> {
  const { buyerId, sessionId } = await requireSession();
  const read = readForm<typeof codeSchema, CodeFormFault>(codeSchema, form);
  if (!read.ok) return read.state;
  const wish = { buyerId, sessionId, ...read.value, device: await deviceWords() };
  const checked = await checkStepUpCode(openRealTimeContext(), wish);
  if (!checked.ok) return faulty(form, "code", checked.refusal);
  await confirmSession();
  redirect(returnPath(form.get("returnTo")));
}
