"use server";
import { redirect } from "next/navigation";
import { readForm } from "@/app/_server/action";
import { openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceHash, deviceWords, returnPath } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { requireConfirmed } from "@/app/_server/step-up";
import type { PasskeyFault } from "@/app/passkey-messages";
import { addPasskey } from "@/lib/buyers/passkeys/add-passkey";
import { type EnrolmentOptions, openEnrolment } from "@/lib/buyers/passkeys/open-enrolment";
import { removePasskey } from "@/lib/buyers/passkeys/remove-passkey";
import { renamePasskey } from "@/lib/buyers/passkeys/rename-passkey";
import {
  enrolledSchema,
  type PasskeyNameFault,
  passkeyNameSchema,
  readAnswer,
  removalSchema,
} from "@/lib/buyers/passkeys/schema";
import type { Result } from "@/lib/result";

export async function askToEnrol(): Promise<Result<EnrolmentOptions, PasskeyFault>> {
  const buyerId = await requireConfirmed();
  return openEnrolment(openRealTimeContext(), { buyerId, deviceHash: await deviceHash() });
}

export async function enrol(
  _: { fault: PasskeyFault | null },
  form: FormData,
): Promise<{ fault: PasskeyFault | null }> {
  const buyerId = await requireConfirmed();
  const answer = readAnswer(enrolledSchema, form.get("answer"));
  if (!answer) return { fault: "passkey-refused" };
  const wish = { buyerId, answer, deviceHash: await deviceHash(), device: await deviceWords() };
  const added = await addPasskey(openRealTimeContext(), wish);
  if (!added.ok) return { fault: added.refusal };
  const returnTo = returnPath(form.get("returnTo"));
  redirect(returnTo === "/security" ? "/security?done=passkey" : returnTo);
}

export async function rename(
  _: FormState<PasskeyNameFault>,
  form: FormData,
): Promise<FormState<PasskeyNameFault>> {
  const buyerId = await requireBuyer();
  const read = readForm<typeof passkeyNameSchema, PasskeyNameFault>(passkeyNameSchema, form);
  if (!read.ok) return read.state;
  const { passkey: passkeyId, name } = read.value;
  const renamed = await renamePasskey(openRealTimeContext(), { buyerId, passkeyId, name });
  redirect(renamed.ok ? "/security?done=saved" : "/security?done=gone");
}

export async function remove(form: FormData): Promise<void> {
  const buyerId = await requireConfirmed();
  const { passkey: passkeyId } = removalSchema.parse(Object.fromEntries(form));
  const wish = { buyerId, passkeyId, device: await deviceWords() };
  const removed = await removePasskey(openRealTimeContext(), wish);
  redirect(removed.ok ? "/security?done=passkey-removed" : "/security?done=gone");
}
