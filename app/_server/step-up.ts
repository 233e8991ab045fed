import { redirect } from "next/navigation";
import { type BuyerId, isConfirmed } from "@/lib/buyers/rules";
import { hasPaidOn } from "@/lib/payments/has-paid-on";
import { openRealTimeContext } from "./context";
import { keepDraft } from "./draft";
import { deviceHash, thisPath } from "./request";
import { requireSession } from "./session";

/**
 * Who is signed in and has shown within ten minutes that it is them; else off to show it, and back to this page. What an
 * action was sent goes along as `typed`, so that the page can give it back (never a card number: those are not ours).
 */
export async function requireConfirmed(typed?: FormData): Promise<BuyerId> {
  const { buyerId } = await requireSession();
  if (await hasConfirmed()) return buyerId;
  const path = await thisPath();
  if (typed) await keepDraft(path, typed);
  return redirect(`/confirm?returnTo=${encodeURIComponent(path)}`);
}

/** The same for a shop's money and settings: a mailed code is not enough, it has to be a passkey. */
export async function requirePasskey(typed?: FormData): Promise<BuyerId> {
  const { buyerId } = await requireSession();
  if (await hasShownPasskey()) return buyerId;
  const path = await thisPath();
  if (typed) await keepDraft(path, typed);
  return redirect(`/confirm?returnTo=${encodeURIComponent(path)}&by=passkey`);
}

/** The same, but a browser that this buyer has paid with before needs no showing. */
export async function requireBuyerToPay(typed?: FormData): Promise<BuyerId> {
  const { buyerId } = await requireSession();
  if (await hasConfirmed()) return buyerId;
  const wish = { buyerId, deviceHash: await deviceHash() };
  return (await hasPaidOn(openRealTimeContext(), wish)) ? buyerId : requireConfirmed(typed);
}

/** Whether there is nothing to show. */
export async function hasConfirmed(): Promise<boolean> {
  const { confirmedAt } = await requireSession();
  return isConfirmed(confirmedAt, new Date());
}

export async function hasShownPasskey(): Promise<boolean> {
  const { passkeyAt } = await requireSession();
  return passkeyAt !== null && isConfirmed(passkeyAt, new Date());
}
