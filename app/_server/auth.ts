import { PrismaAdapter } from "@auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { isIdle } from "@/lib/buyers/rules";
import { database } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { log } from "@/lib/log";
import { randomId } from "@/lib/random-id";
import type { Session, User } from "@/prisma/generated/client";

/** next-auth's settings: database sessions, absolute in length, and no provider: app/sign-in does the signing in. */
export function authOptions(): NextAuthOptions {
  const maxAge = sessionSeconds();
  return {
    adapter: sessionAdapter(),
    providers: [],
    secret: environment().NEXTAUTH_SECRET,
    useSecureCookies: usesHttps(),
    session: { strategy: "database", maxAge, updateAge: maxAge },
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
    async createSession(
      session: AdapterSession & { device?: string; passkeyAt?: Date | null },
    ): Promise<AdapterSession> {
      const row = { ...session, id: randomId(), sessionToken: hashed(session.sessionToken) };
      await prisma.createSession(row);
      return session;
    },
    async getSessionAndUser(token: string) {
      const found = await findSession(hashed(token));
      if (!found || isIdle(found.seenAt, new Date(), environment().SESSION_IDLE_DAYS)) return null;
      await noteSeen(found);
      const { email, emailVerified, name, ...session } = found;
      const user = { id: session.userId, email, emailVerified, name };
      return { user, session: { ...session, sessionToken: token } };
    },
    async updateSession(session: Partial<AdapterSession> & Pick<AdapterSession, "sessionToken">) {
      await prisma.updateSession({ ...session, sessionToken: hashed(session.sessionToken) });
      return undefined;
    },
    /** Puts a confirmed session under another token; null when it is gone meanwhile. */
    async rotateSession(id: string, token: string, by: Proof): Promise<Date | null> {
      const now = new Date();
      const data = {
        sessionToken: hashed(token),
        confirmedAt: now,
        ...(by === "passkey" && { passkeyAt: now }),
      };
      const [row] = await database().session.updateManyAndReturn({ where: { id }, data });
      return row?.expires ?? null;
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

/** Session and person in one statement: nearly every request begins with it. */
async function findSession(sessionToken: string): Promise<FoundSession | undefined> {
  const rows = await database().$queryRaw<FoundSession[]>`
    SELECT s."id", s."userId", s."expires", s."confirmedAt", s."passkeyAt", s."seenAt",
      u."email", u."emailVerified", u."name"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."sessionToken" = ${sessionToken}`;
  return rows[0];
}

/** The absolute life of a session. */
export function sessionSeconds(): number {
  return environment().SESSION_DAYS * 24 * 3600;
}

/** How a person showed that it is them. */
export type Proof = "passkey" | "code";
type FoundSession = Pick<Session, "id" | "userId" | "expires" | "confirmedAt" | "passkeyAt" | "seenAt"> &
  Pick<User, "email" | "emailVerified" | "name">;

/** One write in ten minutes is enough to tell who has been away for days. */
async function noteSeen({ id, seenAt }: FoundSession): Promise<void> {
  const now = new Date();
  if (now.getTime() - seenAt.getTime() < SEEN_EVERY_MS) return;
  await database().session.updateMany({ where: { id }, data: { seenAt: now } });
}

const SEEN_EVERY_MS = 600_000;

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
