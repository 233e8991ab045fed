import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actionTable } from "@/e2e/somebody/action-table";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { readSources } from "@/scripts/architecture/read-sources";
import { sessionAdapter, sessionCookieName } from "./auth";
import { readDraft } from "./draft";
import { deviceHash } from "./request";
import { confirmSession } from "./start-session";
import { requireBuyerToPay, requireConfirmed, requirePasskey } from "./step-up";

const request = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  path: "/cards/add?returnTo=%2Fpay%2Fx",
}));
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: request.cookies.get(name) }),
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
  headers: async () => new Headers({ "x-kuroneko-path": request.path }),
}));

const MINUTE = 60_000;
const TO_CONFIRM = expect.stringContaining("/confirm?returnTo=%2Fcards%2Fadd%3FreturnTo%3D%252Fpay%252Fx");

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
  process.env.DATABASE_URL = testDatabase.url;
});
afterAll(() => testDatabase.close());

/** Signed in and confirmed so many minutes ago, on a browser of its own. */
async function signedIn(minutesAgo: number) {
  const { id: userId } = await makeBuyer(testDatabase.db);
  const sessionToken = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + MINUTE);
  await sessionAdapter().createSession({ sessionToken, userId, expires, device: "Chrome" });
  const confirmedAt = new Date(Date.now() - minutesAgo * MINUTE);
  await testDatabase.db.session.updateMany({ where: { userId }, data: { confirmedAt } });
  request.cookies.clear();
  request.cookies.set(sessionCookieName(), sessionToken);
  request.cookies.set("kuroneko-device", userId);
  return { userId, sessionToken };
}

test("signing in counts for ten minutes", async () => {
  const { userId } = await signedIn(9.9);
  expect(await requireConfirmed()).toBe(userId);
  await signedIn(10.1);
  await expect(requireConfirmed()).rejects.toMatchObject({ digest: TO_CONFIRM });
});

test("what was typed waits in the browser, sealed, without token and ticket", async () => {
  await signedIn(11);
  const form = new FormData();
  for (const [name, value] of Object.entries({ nickname: "普段用", token: "t-o-k", ticket: "tick" }))
    form.set(name, value);
  await expect(requireConfirmed(form)).rejects.toMatchObject({ digest: TO_CONFIRM });
  expect(await readDraft()).toEqual({ nickname: "普段用" });
  expect([...request.cookies.values()].join()).not.toContain("普段用");
  request.path = "/cards/other/remove";
  expect(await readDraft()).toEqual({});
  request.path = "/cards/add?returnTo=%2Fpay%2Fx";
  request.cookies.set("kuroneko-draft", "v1.AAAA");
  expect(await readDraft()).toEqual({});
});

test("a shop's money and settings want a passkey: a mailed code does not do, and a passkey holds ten minutes", async () => {
  const { userId } = await signedIn(0);
  await confirmSession("code");
  await expect(requirePasskey()).rejects.toMatchObject({ digest: expect.stringContaining("&by=passkey") });
  await confirmSession("passkey");
  expect(await requirePasskey()).toBe(userId);
  const passkeyAt = new Date(Date.now() - 10.1 * MINUTE);
  await testDatabase.db.session.updateMany({ where: { userId }, data: { passkeyAt } });
  await expect(requirePasskey()).rejects.toMatchObject({ digest: expect.stringContaining("&by=passkey") });
});

test("a passed step-up counts from then on, under another token", async () => {
  const { userId, sessionToken } = await signedIn(60);
  await confirmSession("code");
  const now = request.cookies.get(sessionCookieName());
  expect(now).not.toBe(sessionToken);
  expect(await requireConfirmed()).toBe(userId);
  expect(await testDatabase.db.session.count({ where: { userId } })).toBe(1);
  request.cookies.set(sessionCookieName(), sessionToken);
  await expect(requireConfirmed()).rejects.toMatchObject({ digest: expect.stringContaining("/sign-in") });
});

test("the first payment on a browser needs it, later ones do not", async () => {
  const { userId } = await signedIn(60);
  await expect(requireBuyerToPay()).rejects.toMatchObject({ digest: TO_CONFIRM });
  const { id: checkoutId, merchantId } = await makeCheckout(testDatabase.db);
  const at = new Date();
  const paid = { id: userId, checkoutId, merchantId, userId, amountYen: 1, gatewayOrderNo: userId };
  const hash = await deviceHash();
  await testDatabase.db.payment.create({ data: { ...paid, deviceHash: hash, createdAt: at, updatedAt: at } });
  await expect(requireBuyerToPay()).rejects.toMatchObject({ digest: TO_CONFIRM });
  await testDatabase.db.payment.update({ where: { id: userId }, data: { authorizedAt: at } });
  expect(await requireBuyerToPay()).toBe(userId);
  request.cookies.set("kuroneko-device", "another browser");
  await expect(requireBuyerToPay()).rejects.toMatchObject({ digest: TO_CONFIRM });
  const { userId: other } = await signedIn(60);
  request.cookies.set("kuroneko-device", userId);
  expect(await deviceHash(), "a browser that both use").toBe(hash);
  await expect(requireBuyerToPay()).rejects.toMatchObject({ digest: TO_CONFIRM });
  await testDatabase.db.payment.update({ where: { id: userId }, data: { userId: other } });
  expect(await requireBuyerToPay()).toBe(other);
});

/** Deeds that only their doer may do: whatever action calls one of these stands under the guard. */
const GUARDED_VERBS =
  /\b(registerCard|removeCard|pay|payOnce|payByCarrier|press|openEmailChange|changeEmail|closeAccount|openEnrolment|addPasskey|removePasskey)\(/;
const GUARD = /\brequire(Confirmed|BuyerToPay)\(/;

test("every action that adds, replaces or removes a card or a key, changes the address, leaves or pays is guarded", () => {
  const actions = readSources().filter(({ path }) => /^app\/.*\/actions\.ts$/.test(path));
  const found = actions.flatMap(({ path, text }) =>
    functionsOf(text).map((one) => ({ action: `${path}#${one.name}`, ...one })),
  );
  expect(found.filter(({ body }) => GUARDED_VERBS.test(body) && !GUARD.test(body))).toEqual([]);
  const guarded = found.filter(({ body, isAction }) => isAction && GUARD.test(body));
  const listed = Object.keys(actionTable).filter((action) => actionTable[action]?.stepUp);
  const own = guarded.map(({ action }) => action).filter(isBuyers);
  expect(own.sort()).toEqual(listed.filter(isBuyers).sort());
});

/** Desks and the operator have a guard of their own around this one; they are knocked at in e2e. */
function isBuyers(action: string): boolean {
  return !/^app\/(merchant|operator)\//.test(action);
}

function functionsOf(text: string) {
  return text
    .split(/\n(?=(?:export )?async function )/)
    .slice(1)
    .map((body) => ({
      name: /function (\w+)/.exec(body)?.[1] ?? "",
      body: body.replace(/^.*$/m, ""),
      isAction: body.startsWith("export"),
    }));
}
