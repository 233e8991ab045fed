"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty } from "@/app/_server/action";
import { openContext, openRealTimeContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { lang } from "@/app/_server/request";
import { causeWords } from "@/lib/notifications/cause-words";
import { mailLinkAgain } from "@/lib/notifications/error-mail/mail-link-again";
import { saveErrorMail } from "@/lib/notifications/error-mail/save-error-mail";
import { tryResultUrl } from "@/lib/notifications/probe/try-result-url";
import { errorMailSchema, resultSettingsSchema } from "@/lib/notifications/schema";
import { addSecret } from "@/lib/notifications/settings/add-secret";
import { dropOldSecret } from "@/lib/notifications/settings/drop-old-secret";
import { saveResultSettings } from "@/lib/notifications/settings/save-result-settings";
import type { MailFault, ResultFault } from "./messages";

const codeSchema = z.string();

export async function saveResults(
  code: string,
  _: FormState<ResultFault>,
  form: FormData,
): Promise<FormState<ResultFault>> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const wish = resultSettingsSchema.safeParse(Object.fromEntries(form));
  if (!wish.success) return faulty(form, "resultUrl", "not-an-address");
  const saved = await saveResultSettings(await openContext(), { staff: desk, wish: wish.data });
  if (!saved.ok) return faulty(form, "resultUrl", saved.refusal);
  redirect(`/merchant/${desk.code}/settings?done=saved`);
}

export async function saveMail(
  code: string,
  _: FormState<MailFault>,
  form: FormData,
): Promise<FormState<MailFault>> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const wish = errorMailSchema.safeParse(Object.fromEntries(form));
  if (!wish.success) return faulty(form, "recipients", wish.error.issues[0]?.message as MailFault);
  const told = { staff: desk, wish: wish.data, lang: await lang() };
  const saved = await saveErrorMail(openRealTimeContext(), told);
  if (!saved.ok) return faulty(form, "recipients", saved.refusal);
  redirect(`/merchant/${desk.code}/settings?done=saved`);
}

export async function mailLink(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const recipientId = z.string().max(100).parse(form.get("recipient"));
  const sent = await mailLinkAgain(openRealTimeContext(), { staff: desk, recipientId, lang: await lang() });
  redirect(`/merchant/${desk.code}/settings?done=${sent.ok ? "mailed" : "too-many"}`);
}

export type Tried = { outcome: string } | { fault: "no-address" | "too-often" } | null;

export async function trySample(code: string): Promise<Tried> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const tried = await tryResultUrl(await openContext(), { staff: desk });
  if (!tried.ok) return { fault: tried.refusal };
  const { status, cause } = tried.value;
  return { outcome: cause === null ? `HTTP ${status} / 0` : causeWords({ status, cause }, await lang()) };
}

export type NewSecret = { secret: string } | null;

/** The one answer that ever holds it. */
export async function makeSecret(code: string): Promise<NewSecret> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const made = await addSecret(await openContext(), { staff: desk });
  if (!made.ok) redirect(`/merchant/${desk.code}/settings`);
  return made.value;
}

export async function switchSecret(code: string): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await dropOldSecret(await openContext(), { staff: desk });
  redirect(`/merchant/${desk.code}/settings?done=switched`);
}
