import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import type { BuyerId } from "@/lib/buyers/rules";
import { settleLanguage } from "@/lib/buyers/settle-language";
import { type Proof, sessionAdapter, sessionCookieName, sessionSeconds, usesHttps } from "./auth";
import { openRealTimeContext } from "./context";
import { keepLanguage } from "./keep-language";
import { deviceWords, hasChosenLanguage, lang } from "./request";
import { requireSession } from "./session";

/** Signs a browser in, in next-auth's table and cookie; a session it had before ends. */
export async function startSession(userId: string, by: Proof): Promise<BuyerId> {
  const sessionToken = newToken();
  const expires = new Date(Date.now() + sessionSeconds() * 1000);
  await endSession();
  const shown = { device: await deviceWords(), passkeyAt: by === "passkey" ? new Date() : null };
  await sessionAdapter().createSession({ sessionToken, userId, expires, ...shown });
  await setToken(sessionToken, expires);
  await speakTheirLanguage(userId as BuyerId);
  return userId as BuyerId;
}

/** A step-up was passed: it counts from now on, and the session goes on under another token. */
export async function confirmSession(by: Proof): Promise<void> {
  const { sessionId } = await requireSession();
  const token = newToken();
  const expires = await sessionAdapter().rotateSession(sessionId, token, by);
  if (expires) await setToken(token, expires);
}

/** Answers the session that ended. */
export async function endSession() {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (!token) return null;
  jar.delete({ name: sessionCookieName(), path: "/", secure: usesHttps() });
  return sessionAdapter().deleteSession(token);
}

function newToken(): string {
  return randomBytes(32).toString("hex");
}

async function setToken(token: string, expires: Date): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: usesHttps(), path: "/", expires } as const;
  (await cookies()).set(sessionCookieName(), token, options);
}

/** What the person chose on another browser holds here too, unless another choice was made here. */
async function speakTheirLanguage(buyerId: BuyerId): Promise<void> {
  const asked = await lang();
  const chosen = (await hasChosenLanguage()) ? asked : null;
  const settled = await settleLanguage(openRealTimeContext(), { buyerId, chosen, asked });
  if (settled !== asked) await keepLanguage(settled);
}
