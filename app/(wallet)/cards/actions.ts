"use server";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { deviceWords } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { abandonRegistration } from "@/lib/cards/abandon-registration";
import { abandonSchema } from "@/lib/cards/schema";

/** Gives up a registration that waits for 3-D Secure. */
export async function giveUp(form: FormData): Promise<void> {
  const buyerId = await requireBuyer();
  const { registration: registrationId } = abandonSchema.parse(Object.fromEntries(form));
  const wish = { buyerId, registrationId, device: await deviceWords() };
  const abandoned = await abandonRegistration(await openContext(), wish);
  redirect(abandoned.ok ? `/cards?attempt=${registrationId}` : "/cards?done=gone");
}
