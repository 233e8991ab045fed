import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { BuyerId } from "@/lib/buyers/rules";
import { sessionAdapter, sessionCookieName } from "./auth";
import { thisPath } from "./request";

export type SignedIn = {
  buyerId: BuyerId;
  sessionId: string;
  email: string;
  confirmedAt: Date;
  passkeyAt: Date | null;
};

/** Who is signed in on this request, or null. The only place that mints a BuyerId. */
export async function currentBuyer(): Promise<BuyerId | null> {
  return (await currentSession())?.buyerId ?? null;
}

/** The same, or off to sign in and back to this page. */
export async function requireBuyer(): Promise<BuyerId> {
  return (await requireSession()).buyerId;
}

export async function requireSession(): Promise<SignedIn> {
  const session = await currentSession();
  return session ?? redirect(`/sign-in?returnTo=${encodeURIComponent(await thisPath())}`);
}

/** Read once per request. */
const currentSession = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const found = token ? await sessionAdapter().getSessionAndUser(token) : null;
  if (!found || found.session.expires <= new Date()) return null;
  const { user, session } = found;
  const { id: sessionId, confirmedAt, passkeyAt } = session;
  return { buyerId: user.id as BuyerId, sessionId, email: user.email, confirmedAt, passkeyAt };
});
