import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { sessionCookieName } from "./auth";
import { endSession, startSession } from "./start-session";

const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: request.cookies.get(name) }),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) => request.cookies.set(name, value),
    delete: ({ name }: { name: string }) => request.cookies.delete(name),
  }),
  headers: async () => new Headers(),
}));

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
  process.env.DATABASE_URL = testDatabase.url;
});
afterAll(() => testDatabase.close());

const sessionsOf = (userId: string) => testDatabase.db.session.count({ where: { userId } });

test("whoever signs in on a browser ends the session it had before", async () => {
  const [one, other] = [await makeBuyer(testDatabase.db), await makeBuyer(testDatabase.db)];
  await startSession(one.id, "code");
  const first = request.cookies.get(sessionCookieName());
  expect(await sessionsOf(one.id)).toBe(1);
  await startSession(other.id, "code");
  expect([await sessionsOf(one.id), await sessionsOf(other.id)]).toEqual([0, 1]);
  expect(request.cookies.get(sessionCookieName())).not.toBe(first);
  await endSession();
  expect(await sessionsOf(other.id)).toBe(0);
  expect(request.cookies.has(sessionCookieName())).toBe(false);
});
