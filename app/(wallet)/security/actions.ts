"use server";
import { redirect } from "next/navigation";
import { faulty, readForm } from "@/app/_server/action";
import { noteSignOut } from "@/app/_server/auth";
import { openContext, openRealTimeContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { deviceWords } from "@/app/_server/request";
import { requireBuyer, requireSession } from "@/app/_server/session";
import { endSession } from "@/app/_server/start-session";
import { raiseOwnAlarm } from "@/lib/buyers/raise-alarm";
import { revokeSession } from "@/lib/buyers/revoke-session";
import { saveProfile } from "@/lib/buyers/save-profile";
import { type ProfileFault, profileSchema } from "@/lib/buyers/schema";

type State = FormState<ProfileFault>;

export async function saveDetails(_: State, form: FormData): Promise<State> {
  const buyerId = await requireBuyer();
  const read = readForm<typeof profileSchema, ProfileFault>(profileSchema, form);
  if (!read.ok) return read.state;
  const saved = await saveProfile(await openContext(), {
    buyerId,
    ...read.value,
    device: await deviceWords(),
  });
  if (!saved.ok) return faulty(form, saved.refusal.startsWith("name") ? "name" : "phone", saved.refusal);
  redirect("/security?done=saved");
}

export async function endOneSession(form: FormData): Promise<void> {
  const buyerId = await requireBuyer();
  const only = form.get("session");
  if (typeof only === "string") {
    const wish = { buyerId, which: { only }, device: await deviceWords() };
    await revokeSession(openRealTimeContext(), wish);
  }
  redirect("/security?done=ended");
}

export async function endOtherSessions(): Promise<void> {
  const { buyerId, sessionId } = await requireSession();
  const which = { allBut: sessionId };
  await revokeSession(openRealTimeContext(), { buyerId, which, device: await deviceWords() });
  redirect("/security?done=ended");
}

export async function signOut(): Promise<void> {
  await noteSignOut(await endSession());
  redirect("/sign-in");
}

/** A sign-in in the list was somebody else's: everything stops, here too. */
export async function disown(): Promise<void> {
  const buyerId = await requireBuyer();
  await raiseOwnAlarm(openRealTimeContext(), { buyerId, device: await deviceWords() });
  await endSession();
  redirect("/not-me/done");
}
