import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { revokeSession } from "@/lib/buyers/revoke-session";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { sessionAdapter, sessionCookieName } from "./auth";
import { currentBuyer, requireBuyer } from "./session";

const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), path: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: request.cookies.get(name) }) }),
  headers: async () => new Headers({ "x-kuroneko-path": request.path }),
}));

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
  process.env.DATABASE_URL = testDatabase.url;
});
afterAll(() => testDatabase.close());

async function signIn(seconds = 60) {
  const { id: userId } = await makeBuyer(testDatabase.db);
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + seconds * 1000);
  await sessionAdapter().createSession({ sessionToken, userId, expires, device: "Chrome, Windows" });
  request.cookies.set(sessionCookieName(), sessionToken);
  return { userId, sessionToken };
}

test("the cookie's token signs in; the database knows only its hash", async () => {
  const { userId, sessionToken } = await signIn();
  expect(await currentBuyer()).toBe(userId);
  const rows = await testDatabase.db.session.findMany({ where: { userId } });
  expect(rows).toMatchObject([{ device: "Chrome, Windows" }]);
  expect(JSON.stringify(rows)).not.toContain(sessionToken);
});

test("what the database holds is of no use as a cookie", async () => {
  const { userId } = await signIn();
  const row = await testDatabase.db.session.findFirstOrThrow({ where: { userId } });
  request.cookies.set(sessionCookieName(), row.sessionToken);
  expect(await currentBuyer()).toBeNull();
});

test("nobody is signed in without a cookie, with an invented one, or with one that has expired", async () => {
  await signIn(-1);
  expect(await currentBuyer()).toBeNull();
  request.cookies.set(sessionCookieName(), randomId());
  expect(await currentBuyer()).toBeNull();
  request.cookies.clear();
  expect(await currentBuyer()).toBeNull();
});

test("who has not come back for thirty days is signed out; who comes back is seen", async () => {
  const { userId } = await signIn();
  const DAY = 86_400_000;
  const seen = (days: number) => ({ data: { seenAt: new Date(Date.now() - days * DAY) }, where: { userId } });
  await testDatabase.db.session.updateMany(seen(30.01));
  expect(await currentBuyer()).toBeNull();
  await testDatabase.db.session.updateMany(seen(29.9));
  expect(await currentBuyer()).toBe(userId);
  const row = await testDatabase.db.session.findFirstOrThrow({ where: { userId } });
  expect(Date.now() - row.seenAt.getTime()).toBeLessThan(60_000);
});

test("a revoked session is signed out on its next request", async () => {
  await signIn();
  const buyerId = await requireBuyer();
  const wish = { buyerId, which: { allBut: "none" }, device: "" };
  expect(await revokeSession({ db: testDatabase.db, now: () => new Date() }, wish)).toBe(1);
  expect(await currentBuyer()).toBeNull();
});

test("a session ends once, and ending it again is no fault", async () => {
  const { userId, sessionToken } = await signIn();
  expect(await sessionAdapter().deleteSession(sessionToken)).toMatchObject({ userId });
  expect(await sessionAdapter().deleteSession(sessionToken)).toBeNull();
});

test("who is not signed in is sent to sign in, and from there back to the page", async () => {
  request.cookies.clear();
  request.path = "/cards/abc?x=1";
  await expect(requireBuyer()).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in?returnTo=%2Fcards%2Fabc%3Fx%3D1"),
  });
});
