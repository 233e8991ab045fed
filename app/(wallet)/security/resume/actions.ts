"use server";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import { openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceWords, lang, returnPath, source } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import type { CodeFormFault } from "@/app/code-messages";
import { askCode } from "@/lib/buyers/ask-code";
import { resumePayments } from "@/lib/buyers/resume-payments";
import { codeSchema } from "@/lib/buyers/schema";

type State = FormState<CodeFormFault>;

export async function askToResume(_: State, form: FormData): Promise<State> {
  const { email, sessionId } = await requireSession();
  const returnTo = returnPath(form.get("returnTo"));
  const asking = { purpose: "RESUME", source: await source(), lang: await lang() } as const;
  const asked = await askCode(openRealTimeContext(), { ...asking, email, browser: sessionId, returnTo });
  if (!asked.ok) return faulty(form, "resend", asked.refusal);
  redirect(
    `/security/resume?sent=${form.has("again") ? "again" : "first"}&returnTo=${encodeURIComponent(returnTo)}`,
  );
}

export async function resume(_: State, form: FormData): Promise<State> {
  const { buyerId, sessionId } = await requireSession();
  const read = readForm<typeof codeSchema, CodeFormFault>(codeSchema, form);
  if (!read.ok) return read.state;
  const wish = { buyerId, sessionId, ...read.value, device: await deviceWords() };
  const resumed = await resumePayments(openRealTimeContext(), wish);
  if (!resumed.ok) return faulty(form, "code", resumed.refusal);
  const returnTo = returnPath(form.get("returnTo"));
  redirect(returnTo === "/security" ? "/security?done=resumed" : returnTo);
}
