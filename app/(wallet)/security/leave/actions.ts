"use server";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { deviceWords } from "@/app/_server/request";
import { endSession } from "@/app/_server/start-session";
import { requireConfirmed } from "@/app/_server/step-up";
import { closeAccount } from "@/lib/buyers/close-account";

export async function leave(): Promise<void> {
  const buyerId = await requireConfirmed();
  const closed = await closeAccount(await openContext(), { buyerId, device: await deviceWords() });
  if (!closed.ok) redirect(`/security/leave?refused=${closed.refusal}`);
  await endSession();
  redirect("/sign-in?done=left");
}
