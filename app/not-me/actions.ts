"use server";
import { redirect } from "next/navigation";
import { openRealTimeContext } from "@/app/_server/context";
import { deviceWords } from "@/app/_server/request";
import { raiseAlarm } from "@/lib/buyers/raise-alarm";
import { alarmSchema } from "@/lib/buyers/schema";

/** The link is the authority: who presses it has the mailbox, and may be signed in nowhere. */
export async function notMe(form: FormData): Promise<void> {
  const { token } = alarmSchema.parse(Object.fromEntries(form));
  const raised = await raiseAlarm(openRealTimeContext(), { token, device: await deviceWords() });
  redirect(raised.ok ? "/not-me/done" : "/not-me/over");
}
