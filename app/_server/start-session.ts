import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import type { BuyerId } from "@/lib/buyers/rules";
import { settleLanguage } from "@/lib/buyers/settle-language";
import { SESSION_SECONDS, sessionAdapter, sessionCookieName, usesHttps } from "./auth";
import { openRealTimeContext } from "./context";
import { keepLanguage } from "./keep-language";
import { deviceWords, hasChosenLanguage, lang } from "./request";

/** Signs a browser in, in next-auth's table and cookie; a session it had before ends. */
export async function startSession(userId: string): Promise<BuyerId> {
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000);
  await endSession();
  await sessionAdapter().createSession({ sessionToken, userId, expires, device: await deviceWords() });
  const options = { httpOnly: true, sameSite: "lax", secure: usesHttps(), path: "/", expires } as const;
  (await cookies()).set(sessionCookieName(), sessionToken, options);
  await speakTheirLanguage(userId as BuyerId);
  return userId as BuyerId;
}

/** What the person chose on another browser holds here too, unless another choice was made here. */
async function speakTheirLanguage(buyerId: BuyerId): Promise<void> {
  const asked = await lang();
  const chosen = (await hasChosenLanguage()) ? asked : null;
  const settled = await settleLanguage(openRealTimeContext(), { buyerId, chosen, asked });
  if (settled !== asked) await keepLanguage(settled);
}

/** Answers the session that ended. */
export async function endSession() {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (!token) return null;
  jar.delete({ name: sessionCookieName(), path: "/", secure: usesHttps() });
  return sessionAdapter().deleteSession(token);
}
