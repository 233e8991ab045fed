import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeKey } from "@/app/merchant/[code]/settings/keys/actions";
import { setRole } from "@/app/merchant/[code]/settings/staff/actions";
import { makeBuyer, makeMerchant } from "@/prisma/factories";
import type { StaffRole } from "@/prisma/generated/enums";
import { openTestDatabase } from "@/prisma/test-database";
import { readSources } from "@/scripts/architecture/read-sources";
import { sessionAdapter, sessionCookieName } from "./auth";

const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: request.cookies.get(name) }),
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
  headers: async () => new Headers({ "x-kuroneko-path": "/merchant/x/settings" }),
}));

const NOT_FOUND = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
  process.env.DATABASE_URL = testDatabase.url;
});
afterAll(() => testDatabase.close());

/** Somebody at the desk of a shop who has just shown a passkey, beside a colleague who may only look. */
async function atDesk(role: StaffRole) {
  const { db } = testDatabase;
  const { id: merchantId, code } = await makeMerchant(db);
  const [{ id: userId }, { id: colleague }] = [await makeBuyer(db), await makeBuyer(db)];
  const since = new Date();
  await db.staff.createMany({
    data: [
      { merchantId, userId, role, since },
      { merchantId, userId: colleague, role: "VIEWER", since },
    ],
  });
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(since.getTime() + 60_000);
  await sessionAdapter().createSession({
    sessionToken,
    userId,
    expires,
    device: "Chrome",
    passkeyAt: since,
  });
  request.cookies.set(sessionCookieName(), sessionToken);
  const roles = () => db.staff.findMany({ where: { merchantId }, select: { userId: true, role: true } });
  const keys = () => db.apiKey.count({ where: { merchantId } });
  return { code, userId, colleague, roles, keys };
}

function formOf(entries: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

test.each(["VIEWER", "OPERATOR"] as const)("%s: makes nobody an owner and no key", async (role) => {
  const { code, userId, roles, keys } = await atDesk(role);
  const before = await roles();
  await expect(setRole(code, formOf({ user: userId, role: "OWNER" }))).rejects.toMatchObject(NOT_FOUND);
  const key = makeKey(code, { faults: [], typed: {} }, formOf({ name: "server" }));
  await expect(key).rejects.toMatchObject(NOT_FOUND);
  expect(await roles()).toEqual(before);
  expect(await keys()).toBe(0);
});

test("an owner does both, at the own desk only", async () => {
  const other = await atDesk("OWNER");
  const { code, colleague, roles, keys } = await atDesk("OWNER");
  const change = formOf({ user: colleague, role: "OPERATOR" });
  await expect(setRole(other.code, change)).rejects.toMatchObject(NOT_FOUND);
  await expect(setRole(code, change)).rejects.toMatchObject({ digest: expect.stringContaining("changed") });
  expect(await roles()).toContainEqual({ userId: colleague, role: "OPERATOR" });
  await makeKey(code, { faults: [], typed: {} }, formOf({ name: "server" }));
  expect(await keys()).toBe(1);
});

const ASKED = /\brequireRight\(.*?"([\w-]+)"/g;

test("whatever changes how a shop is set up asks for that right, whatever else a desk does for the other", () => {
  const actions = readSources().filter(({ path }) => /^app\/merchant\/\[code\]\/.*actions\.ts$/.test(path));
  expect(actions.length).toBeGreaterThan(7);
  for (const { path, text } of actions) {
    const right = path.includes("/settings/") ? "set-up" : "operate";
    const asked = [...text.matchAll(ASKED)].map(([, one]) => one);
    expect(new Set(asked), path).toEqual(new Set([right]));
    expect(text.match(/\brequireRight\(/g), path).toHaveLength(asked.length);
    const [first, ...deeds] = text.split(/\nexport async function /);
    expect(first, path).toContain('"use server"');
    for (const deed of deeds) expect(deed, path).toMatch(/await (requireRight|paymentAtDesk)\(/);
  }
});
