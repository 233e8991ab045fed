"use server";
import { redirect } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { confirmRecipient } from "@/lib/notifications/error-mail/confirm-recipient";
import { confirmSchema } from "@/lib/notifications/schema";

/** Whoever holds the mailed link may press. */
export async function confirm(form: FormData): Promise<void> {
  const { token } = confirmSchema.parse(Object.fromEntries(form));
  const confirmed = await confirmRecipient(openRealTimeContext(), { token });
  redirect(confirmed.ok ? "/confirm-mail/done" : `/confirm-mail/${encodeURIComponent(token)}`);
}
