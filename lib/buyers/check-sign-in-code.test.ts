import { afterAll, beforeAll, expect, test } from "vitest";
import { randomId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { openTestDatabase } from "@/prisma/test-database";
import { askCode } from "./ask-code";
import { checkSignInCode } from "./check-sign-in-code";
import { CODE_TRIES } from "./rules";

const START = new Date("2026-11-24T10:00:00Z");
const MINUTE = 60_000;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

const at = (minutes: number) => ({
  db: testDatabase.db,
  now: () => new Date(START.getTime() + minutes * MINUTE),
});

/** Somebody new asks for a code; `code` is what the mail says. */
async function ask(email = `${randomId()}@example.jp`, returnTo = "/pay/abc") {
  const browser = randomId();
  await askCode(at(0), { purpose: "SIGN_IN", email, browser, returnTo, source: randomId(), lang: "ja" });
  const mail = await testDatabase.db.mail.findFirstOrThrow({ where: { to: email } });
  const code = /^\d{6}$/m.exec(unseal(mail.body))?.[0] ?? "";
  const wrong = code === "000000" ? "000001" : "000000";
  const check = (typed: string, minutes = 1, from = browser) =>
    checkSignInCode(at(minutes), {
      code: typed,
      browser: from,
      device: "Chrome, Windows",
      deviceHash: browser,
    });
  const triesOf = async () => (await testDatabase.db.signInCode.findFirstOrThrow({ where: { email } })).tries;
  return { email, code, wrong, check, triesOf };
}

test("the code of the mail signs in, makes the buyer once, and leads back to where one was", async () => {
  const { email, code, check } = await ask();
  expect(code).toMatch(/^\d{6}$/);
  const checked = await check(code);
  const user = await testDatabase.db.user.findUniqueOrThrow({ where: { email } });
  expect(checked).toEqual({ ok: true, value: { userId: user.id, returnTo: "/pay/abc", offerPasskey: true } });
  const audit = await testDatabase.db.auditEntry.findMany({ where: { userId: user.id } });
  expect(audit).toMatchObject([{ actor: "buyer", action: "signed in", device: "Chrome, Windows" }]);

  await testDatabase.db.mail.deleteMany({ where: { to: email } });
  const again = await ask(email);
  const value = { userId: user.id, returnTo: "/pay/abc", offerPasskey: false };
  expect(await again.check(again.code)).toEqual({ ok: true, value });
});

test("a code is used once", async () => {
  const { code, check } = await ask();
  expect((await check(code)).ok).toBe(true);
  expect(await check(code)).toEqual({ ok: false, refusal: "code-gone" });
});

test("after five wrong tries the right code is of no use", async () => {
  const { code, wrong, check, triesOf } = await ask();
  const refusals = [];
  for (let tries = 0; tries < CODE_TRIES; tries++) refusals.push(await check(wrong));
  expect(refusals.map((one) => !one.ok && one.refusal)).toEqual([
    ...Array(CODE_TRIES - 1).fill("code-wrong"),
    "code-tried-too-often",
  ]);
  expect(await check(code)).toEqual({ ok: false, refusal: "code-tried-too-often" });
  expect(await triesOf()).toBe(CODE_TRIES + 1);
});

test("four wrong tries still leave the fifth", async () => {
  const { code, wrong, check } = await ask();
  for (let tries = 1; tries < CODE_TRIES; tries++) await check(wrong);
  expect((await check(code)).ok).toBe(true);
});

test("20 wrong tries at once are all counted", async () => {
  const { code, wrong, check, triesOf } = await ask();
  await Promise.all(Array.from({ length: 20 }, () => check(wrong)));
  expect(await triesOf()).toBe(20);
  expect((await check(code)).ok).toBe(false);
});

test("20 right tries at once sign in once", async () => {
  const { code, check } = await ask();
  const checked = await Promise.all(Array.from({ length: 20 }, () => check(code)));
  expect(checked.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a code lives ten minutes", async () => {
  const { code, check } = await ask();
  expect(await check(code, 10)).toEqual({ ok: false, refusal: "code-gone" });
  expect((await check(code, 9.99)).ok).toBe(true);
});

test("a code is of no use in another browser, not even beside that browser's own asking", async () => {
  const { code, check } = await ask();
  expect(await check(code, 1, "another browser")).toEqual({ ok: false, refusal: "code-gone" });
  const other = await ask();
  if (other.code !== code) expect((await other.check(code)).ok).toBe(false);
  expect((await check(code)).ok).toBe(true);
});

test("the database holds neither the code nor the browser's secret", async () => {
  const browser = randomId();
  const email = `${randomId()}@example.jp`;
  await askCode(at(0), { purpose: "SIGN_IN", email, browser, returnTo: "/cards", source: "s", lang: "ja" });
  const row = await testDatabase.db.signInCode.findFirstOrThrow({ where: { email } });
  const mail = await testDatabase.db.mail.findFirstOrThrow({ where: { to: email } });
  const code = /^\d{6}$/m.exec(unseal(mail.body))?.[0] ?? "";
  const stored = JSON.stringify([row.codeHash, row.browserHash, mail.body, mail.subject]);
  expect(code).not.toBe("");
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(browser);
});
