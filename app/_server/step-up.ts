import { redirect } from "next/navigation";
import { type BuyerId, isConfirmed } from "@/lib/buyers/rules";
import { hasPaidOn } from "@/lib/payments/has-paid-on";
import { openRealTimeContext } from "./context";
import { keepDraft } from "./draft";
import { deviceHash, thisPath } from "./request";
import { requireSession, type SignedIn } from "./session";

/**
 * Who is signed in and has shown within ten minutes that it is them; else off to show it, and back to this page. What an
 * action was sent goes along as `typed`, so that the page can give it back (never a card number: those are not ours).
 */
export async function requireConfirmed(typed?: FormData): Promise<BuyerId> {
  const session = await requireSession();
  return hasShown(session) ? session.buyerId : goAndShow(typed);
}

/** The same for a shop's money and settings: a mailed code is not enough, it has to be a passkey. */
export async function requirePasskey(typed?: FormData): Promise<BuyerId> {
  const session = await requireSession();
  return hasShownByPasskey(session) ? session.buyerId : goAndShow(typed, "&by=passkey");
}

/** The same as the first, but a browser that this buyer has paid with before needs no showing. */
export async function requireBuyerToPay(typed?: FormData): Promise<BuyerId> {
  const session = await requireSession();
  if (hasShown(session)) return session.buyerId;
  const wish = { buyerId: session.buyerId, deviceHash: await deviceHash() };
  return (await hasPaidOn(openRealTimeContext(), wish)) ? session.buyerId : goAndShow(typed);
}

/** Whether there is nothing to show. */
export async function hasConfirmed(): Promise<boolean> {
  return hasShown(await requireSession());
}

export async function hasShownPasskey(): Promise<boolean> {
  return hasShownByPasskey(await requireSession());
}

async function goAndShow(typed?: FormData, how = ""): Promise<never> {
  const path = await thisPath();
  if (typed) await keepDraft(path, typed);
  return redirect(`/confirm?returnTo=${encodeURIComponent(path)}${how}`);
}

function hasShown({ confirmedAt }: SignedIn): boolean {
  return isConfirmed(confirmedAt, new Date());
}

function hasShownByPasskey({ passkeyAt }: SignedIn): boolean {
  return passkeyAt !== null && isConfirmed(passkeyAt, new Date());
}
