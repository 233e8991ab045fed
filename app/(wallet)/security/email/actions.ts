"use server";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import { openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceWords, lang, source } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { requireConfirmed } from "@/app/_server/step-up";
import { changeEmail } from "@/lib/buyers/email/change-email";
import { openEmailChange } from "@/lib/buyers/email/open-email-change";
import { askSchema, bothCodesSchema } from "@/lib/buyers/schema";
import type { EmailFault } from "./messages";

type State = FormState<EmailFault>;

/** Sends a code to both addresses. */
export async function askBoth(_: State, form: FormData): Promise<State> {
  await requireConfirmed(form);
  const { email, sessionId } = await requireSession();
  const read = readForm<typeof askSchema, EmailFault>(askSchema, form);
  if (!read.ok) return read.state;
  const asking = { sessionId, email, source: await source(), lang: await lang() };
  const asked = await openEmailChange(openRealTimeContext(), { ...asking, newEmail: read.value.email });
  return asked.ok ? redirect("/security/email") : faulty(form, "email", asked.refusal);
}

export async function changeAddress(_: State, form: FormData): Promise<State> {
  const buyerId = await requireConfirmed(form);
  const { sessionId } = await requireSession();
  const read = readForm<typeof bothCodesSchema, EmailFault>(bothCodesSchema, form);
  if (!read.ok) return read.state;
  const wish = { buyerId, sessionId, codes: read.value, device: await deviceWords() };
  const changed = await changeEmail(openRealTimeContext(), wish);
  if (!changed.ok) return faulty(form, changed.refusal.field, changed.refusal.fault);
  redirect("/security?done=email");
}
