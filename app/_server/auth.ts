import { PrismaAdapter } from "@auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { SESSION_DAYS } from "@/lib/buyers/rules";
import { database } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { log } from "@/lib/log";
import { randomId } from "@/lib/random-id";

export const SESSION_SECONDS = SESSION_DAYS * 24 * 3600;

/** next-auth's settings: database sessions, absolute in length, and no provider: app/sign-in does the signing in. */
export function authOptions(): NextAuthOptions {
  return {
    adapter: sessionAdapter(),
    providers: [],
    secret: environment().NEXTAUTH_SECRET,
    useSecureCookies: usesHttps(),
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/security", error: "/sign-in" },
    events: { signOut: ({ session }) => noteSignOut(session) },
    logger: { error: (code) => log.error({ authCode: code }, "next-auth"), warn: () => {}, debug: () => {} },
  };
}

/** For next-auth's own door and for ours; typed as next-auth hands on what deleteSession answered. */
export async function noteSignOut(session: unknown): Promise<void> {
  const ended = z.object({ userId: z.string(), device: z.string() }).safeParse(session);
  if (!ended.success) return;
  const fact = { actor: "buyer", action: "signed out", detail: {}, at: new Date(), ...ended.data };
  await record(database(), fact);
}

/** The Prisma adapter's sessions, with the token hashed on its way into the database. */
export function sessionAdapter() {
  // Its parameter names Prisma's stock client; ours is generated into the tree.
  const client = database() as unknown as Parameters<typeof PrismaAdapter>[0];
  const prisma = PrismaAdapter(client) as Required<Adapter>;
  return {
    async createSession(session: AdapterSession & { device?: string }): Promise<AdapterSession> {
      const row = { ...session, id: randomId(), sessionToken: hashed(session.sessionToken) };
      await prisma.createSession(row);
      return session;
    },
    async getSessionAndUser(token: string) {
      const found = await prisma.getSessionAndUser(hashed(token));
      if (!found) return null;
      const row = found.session as AdapterSession & { id: string };
      return { user: found.user, session: { ...row, sessionToken: token } };
    },
    async updateSession(session: Partial<AdapterSession> & Pick<AdapterSession, "sessionToken">) {
      await prisma.updateSession({ ...session, sessionToken: hashed(session.sessionToken) });
      return undefined;
    },
    /** One that is gone already is no fault. */
    async deleteSession(token: string) {
      const where = { sessionToken: hashed(token) };
      const found = await database().session.findUnique({ where });
      await database().session.deleteMany({ where });
      return found;
    },
  };
}

/** The name next-auth gives its session cookie. */
export function sessionCookieName(): string {
  return `${usesHttps() ? "__Secure-" : ""}next-auth.session-token`;
}

export function usesHttps(): boolean {
  return environment().WALLET_ORIGIN.startsWith("https:");
}

function hashed(token: string): string {
  return digest("session", token);
}
