"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { keepDraft } from "@/app/_server/draft";
import { isWithoutScript } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { requireBuyerToPay } from "@/app/_server/step-up";
import { cancelCheckout } from "@/lib/checkouts/cancel-checkout";
import { extendTime } from "@/lib/checkouts/extend-time";
import { chooseAnotherWay } from "@/lib/payments/choose-another-way";
import type { Entry, PayState } from "./pay-state";
import { type Pressed, press } from "./press";
import { openRowEntry } from "./row-entry";
import { saveWho } from "./save-who";
import { linkSchema, pressSchema, rowSchema } from "./schema";

/** The pay button. What the payment came to is read from the page it leads to. */
export async function pressPay(link: string, _before: PayState, form: FormData): Promise<PayState> {
  const linkId = linkSchema.parse(link);
  if (form.has("moreTime")) return takeMoreTime(linkId, form);
  const [buyerId, ctx] = await Promise.all([requireBuyerToPay(form), openContext()]);
  const read = pressSchema.safeParse(Object.fromEntries(form));
  if (!read.success) return { is: "refused", fault: "no-choice", choice: "" };
  const who = await saveWho(ctx, buyerId, form);
  const pressed: Pressed = who
    ? { is: "refused", fault: "profile-missing", choice: read.data.card, who }
    : await press(ctx, { buyerId, linkId, press: read.data });
  if ("go" in pressed) return redirect(pressed.go);
  if (await isWithoutScript()) return answerForm(linkId, pressed, form);
  // What it came to stands on the page, and the first press began the 30 minutes, which it shows.
  refresh();
  return pressed;
}

/** Without scripts what was chosen is kept for the page; one that is led to it presses nothing again by a refresh. */
async function answerForm(linkId: string, pressed: PayState, form: FormData): Promise<PayState> {
  if (pressed.is === "open") return redirect(`/pay/${linkId}`);
  if (pressed.is === "refused") await keepDraft(`/pay/${linkId}`, form);
  return pressed;
}

/** Opens the frame for a card that is typed in its row. */
export async function openFields(row: string): Promise<Entry | null> {
  const choice = rowSchema.parse(row);
  return openRowEntry(await openContext(), { buyerId: await requireBuyer(), choice });
}

/** Gives up an open 3-D Secure; nothing was charged by it. */
export async function payAnotherWay(link: string): Promise<void> {
  const linkId = linkSchema.parse(link);
  await chooseAnotherWay(await openContext(), { buyerId: await requireBuyer(), linkId });
  redirect(`/pay/${linkId}`);
}

/** Ends the checkout without paying. */
export async function leaveUnpaid(link: string): Promise<void> {
  const linkId = linkSchema.parse(link);
  await cancelCheckout(await openContext(), { buyerId: await requireBuyer(), linkId });
  redirect(`/pay/${linkId}`);
}

/** 30 minutes more, by a button of the same form: what was chosen and typed comes along, without scripts too. */
async function takeMoreTime(linkId: string, form: FormData): Promise<never> {
  await extendTime(await openContext(), { buyerId: await requireBuyer(), linkId });
  await keepDraft(`/pay/${linkId}`, form);
  return redirect(`/pay/${linkId}`);
}
