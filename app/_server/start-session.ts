import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import type { BuyerId } from "@/lib/buyers/rules";
import { SESSION_SECONDS, sessionAdapter, sessionCookieName, usesHttps } from "./auth";
import { deviceWords } from "./request";

/** Signs a browser in, in next-auth's table and cookie; a session it had before ends. */
export async function startSession(userId: string): Promise<BuyerId> {
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000);
  await endSession();
  await sessionAdapter().createSession({ sessionToken, userId, expires, device: await deviceWords() });
  const options = { httpOnly: true, sameSite: "lax", secure: usesHttps(), path: "/", expires } as const;
  (await cookies()).set(sessionCookieName(), sessionToken, options);
  return userId as BuyerId;
}

/** Answers the session that ended. */
export async function endSession() {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (!token) return null;
  jar.delete({ name: sessionCookieName(), path: "/", secure: usesHttps() });
  return sessionAdapter().deleteSession(token);
}
