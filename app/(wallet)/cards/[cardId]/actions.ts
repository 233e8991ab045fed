"use server";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { deviceWords } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { requireConfirmed } from "@/app/_server/step-up";
import { chooseMain } from "@/lib/cards/choose-main";
import { pauseCard } from "@/lib/cards/pause-card";
import { removeCard } from "@/lib/cards/remove-card";
import { renameCard } from "@/lib/cards/rename-card";
import { cardSchema, renameSchema } from "@/lib/cards/schema";

export async function rename(form: FormData): Promise<void> {
  const wish = await wishOf(form);
  const { nickname } = renameSchema.parse(Object.fromEntries(form));
  const renamed = await renameCard(await openContext(), { ...wish, nickname });
  if (renamed.ok) redirect(`/cards/${wish.cardId}?done=renamed`);
  if (renamed.refusal === "no-such-card") redirect("/cards?done=gone");
  const typed = new URLSearchParams({ edit: "nickname", done: "stale", typed: nickname ?? "" });
  redirect(`/cards/${wish.cardId}?${typed}`);
}

export async function makeMain(form: FormData): Promise<void> {
  const wish = await wishOf(form);
  const chosen = await chooseMain(await openContext(), wish);
  redirect(chosen.ok ? `/cards/${wish.cardId}?done=main` : "/cards?done=gone");
}

export async function pause(form: FormData): Promise<void> {
  const wish = await wishOf(form);
  const paused = await pauseCard(await openContext(), { ...wish, paused: true });
  redirect(paused.ok ? `/cards/${wish.cardId}?done=paused` : "/cards?done=gone");
}

export async function resume(form: FormData): Promise<void> {
  const wish = await wishOf(form);
  const resumed = await pauseCard(await openContext(), { ...wish, paused: false });
  redirect(resumed.ok ? `/cards/${wish.cardId}?done=resumed` : "/cards?done=gone");
}

export async function remove(form: FormData): Promise<void> {
  await requireConfirmed(form);
  const wish = await wishOf(form);
  const next = form.get("next");
  const nextMainId = typeof next === "string" && next !== "" ? next : null;
  const removed = await removeCard(await openContext(), { ...wish, nextMainId });
  redirect(removed.ok ? "/cards?done=removed" : "/cards?done=gone");
}

async function wishOf(form: FormData) {
  const buyerId = await requireBuyer();
  const { card: cardId, seen } = cardSchema.parse(Object.fromEntries(form));
  return { buyerId, cardId, seen, device: await deviceWords() };
}
