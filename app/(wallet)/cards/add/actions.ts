"use server";
import { redirect } from "next/navigation";
import { readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { deviceKind } from "@/app/_server/device-kind";
import { deviceHash, deviceWords, lang, source } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { requireConfirmed } from "@/app/_server/step-up";
import { giveConsent } from "@/lib/buyers/give-consent";
import { getProfile } from "@/lib/buyers/queries";
import { saveProfile } from "@/lib/buyers/save-profile";
import { profileSchema } from "@/lib/buyers/schema";
import { findTwin } from "@/lib/cards/queries";
import { registerCard } from "@/lib/cards/register-card";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { registrationSchema, replacementSchema } from "@/lib/cards/schema";
import { cardName } from "../card-words";
import { type AddState, type DetailState, untried } from "./add-state";
import { entryAddress } from "./entry-address";
import type { DetailFault } from "./messages";
import { missingDetails } from "./missing-details";
import { payPath } from "./pay-path";

/** Saves name, phone and consents as far as they are still missing. */
export async function saveDetails(form: FormData): Promise<DetailState> {
  const buyerId = await requireBuyer();
  const [ctx, device] = [await openContext(), await deviceWords()];
  const profile = await getProfile(ctx, { buyerId });
  const missing = missingDetails(profile);
  const read = readForm<typeof profileSchema, DetailFault>(profileSchema, form);
  const isAsked = missing.profile || form.has("name");
  const faults = isAsked && !read.ok ? [...read.state.faults] : [];
  if (isAsked && read.ok && (read.value.name !== profile.name || read.value.phone !== profile.phone))
    await saveProfile(ctx, { buyerId, ...read.value, device });
  for (const kind of missing.consents) {
    if (form.get(kind) === "on") await giveConsent(ctx, { buyerId, kind, version: CONSENT_VERSION, device });
    else faults.push({ field: kind, fault: "consent-missing" });
  }
  return { faults, typed: textsOf(form) };
}

/** Registers the card whose token the frame has given, in a free place or in that of an old card. */
export async function addCard(_: AddState, form: FormData): Promise<AddState> {
  const buyerId = await requireConfirmed(form);
  const details = await saveDetails(form);
  if (details.faults.length > 0) return { ...untried, ...details };
  const read = registrationSchema.safeParse(Object.fromEntries(form));
  if (!read.success) return { ...untried, ...details, refusal: "token-missing" };
  const ctx = await openContext();
  const registered = await registerCard(ctx, {
    ...read.data,
    buyerId,
    deviceHash: await deviceHash(),
    device: await deviceKind(),
    source: await source(),
    returnTo: payPath(form.get("returnTo")),
    replaces: replacementSchema.safeParse(Object.fromEntries(form)).data,
  });
  if (registered.ok) {
    const { value } = registered;
    redirect(
      value.is === "challenge" ? `/3ds/${value.challengeId}` : `/cards?attempt=${value.registrationId}`,
    );
  }
  const { refusal } = registered;
  if (refusal === "no-such-card" || refusal === "stale") redirect("/cards?done=gone");
  const twin = refusal === "already-kept" ? await findTwin(ctx, { buyerId }) : null;
  const language = await lang();
  return {
    ...details,
    faults: [],
    refusal,
    twin: twin && cardName(twin, language),
    address: await entryAddress(ctx, { buyerId, lang: language }),
  };
}

/** What may be shown again. */
function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([field]) => SHOWN_AGAIN.includes(field)));
}

const SHOWN_AGAIN: string[] = ["name", "phone", "nickname", ...CONSENTS];
