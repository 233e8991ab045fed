import { readForm } from "@/app/_server/action";
import { deviceWords } from "@/app/_server/request";
import type { BuyerId } from "@/lib/buyers/rules";
import { saveProfile } from "@/lib/buyers/save-profile";
import { type ProfileFault, profileSchema } from "@/lib/buyers/schema";
import type { Context } from "@/lib/db";
import type { WhoState } from "./pay-state";

/** Keeps name and phone when the page asked for them; the form again when they cannot be kept. */
export async function saveWho(ctx: Context, buyerId: BuyerId, form: FormData): Promise<WhoState | null> {
  if (!form.has("name") && !form.has("phone")) return null;
  const read = readForm<typeof profileSchema, ProfileFault>(profileSchema, form);
  if (!read.ok) return read.state;
  await saveProfile(ctx, { buyerId, ...read.value, device: await deviceWords() });
  return null;
}
