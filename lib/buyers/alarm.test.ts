import { afterAll, beforeAll, expect, test } from "vitest";
import { digest } from "@/lib/digest";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { type BuyerId, randomId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { askCode } from "./ask-code";
import { findAlarm } from "./find-alarm";
import { isFrozen } from "./is-frozen";
import { raiseAlarm, raiseOwnAlarm } from "./raise-alarm";
import { resumePayments } from "./resume-payments";

const device = "Chrome, Windows";
const DAY = 86_400_000;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const ctx = (later = 0) => ({ db: testDatabase.db, now: () => new Date(Date.now() + later) });

/** A buyer with two sessions and two passkeys, one of them new, who gets a warning. */
async function warned() {
  const { id, email } = await makeBuyer(testDatabase.db);
  const { db } = testDatabase;
  for (const session of [randomId(), randomId()])
    await db.session.create({
      data: { id: session, sessionToken: session, userId: id, expires: ctx(DAY).now() },
    });
  for (const [name, createdAt] of [
    ["old", ctx(-30 * DAY).now()],
    ["new", ctx(-DAY).now()],
  ] as const)
    await db.passkey.create({
      data: {
        id: randomId(),
        userId: id,
        credentialId: randomId(),
        publicKey: new Uint8Array(1),
        counter: 0,
        name,
        createdAt,
      },
    });
  await db.$transaction((tx) => warnBuyer(tx, { userId: id, deed: "removed card", device }));
  const mail = await db.mail.findFirstOrThrow({ where: { to: email } });
  const text = unseal(mail.body);
  const token = /\/not-me\/([\w-]{32})\n/.exec(text)?.[1] ?? "";
  const left = async () => ({
    sessions: await db.session.count({ where: { userId: id } }),
    passkeys: (await db.passkey.findMany({ where: { userId: id } })).map(({ name }) => name),
    frozen: await isFrozen(ctx(), { buyerId: id as BuyerId }),
  });
  return { buyerId: id as BuyerId, email, text, token, left };
}

test("a warning says what, when and where, and its link is kept as a digest", async () => {
  const { buyerId, text, token } = await warned();
  expect(text).toContain("カードが削除されました");
  expect(text).toContain(device);
  const rows = await testDatabase.db.alarm.findMany({ where: { userId: buyerId } });
  expect(rows).toMatchObject([{ tokenHash: digest("alarm", token), usedAt: null }]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("looking changes nothing; pressing signs everything out, freezes, drops new passkeys, and works once", async () => {
  const { token, left } = await warned();
  expect(await findAlarm(ctx(), { token })).toEqual({ deed: "removed card" });
  expect(await left()).toEqual({ sessions: 2, passkeys: ["old", "new"], frozen: false });
  const pressed = await Promise.all([1, 2, 3].map(() => raiseAlarm(ctx(), { token, device })));
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await left()).toEqual({ sessions: 0, passkeys: ["old"], frozen: true });
  expect(await findAlarm(ctx(), { token })).toBeNull();
});

test("a link lives two weeks, and an invented one is none", async () => {
  const { token, left } = await warned();
  expect((await raiseAlarm(ctx(14 * DAY + 1000), { token, device })).ok).toBe(false);
  expect((await raiseAlarm(ctx(), { token: randomId(), device })).ok).toBe(false);
  expect(await left()).toMatchObject({ sessions: 2, frozen: false });
});

test("the same from the list touches nobody else", async () => {
  const [mine, theirs] = [await warned(), await warned()];
  await raiseOwnAlarm(ctx(), { buyerId: mine.buyerId, device });
  expect(await mine.left()).toMatchObject({ sessions: 0, frozen: true });
  expect(await theirs.left()).toMatchObject({ sessions: 2, frozen: false });
});

test("a freeze ends by a fresh code of this session, not by a code for something else", async () => {
  const { buyerId, email, token, left } = await warned();
  await raiseAlarm(ctx(), { token, device });
  const sessionId = randomId();
  const codeFor = async (purpose: "STEP_UP" | "RESUME") => {
    await testDatabase.db.mail.deleteMany({ where: { to: email } });
    const asking = { email, browser: sessionId, source: randomId(), returnTo: "/", lang: "ja" } as const;
    await askCode(ctx(), { ...asking, purpose });
    const mail = await testDatabase.db.mail.findFirstOrThrow({ where: { to: email } });
    return /^\d{6}$/m.exec(unseal(mail.body))?.[0] ?? "";
  };
  const other = await codeFor("STEP_UP");
  const wish = { buyerId, device };
  const gone = { ok: false, refusal: "code-gone" };
  expect(await resumePayments(ctx(), { ...wish, sessionId, code: other })).toEqual(gone);
  const code = await codeFor("RESUME");
  expect(await resumePayments(ctx(), { ...wish, sessionId: randomId(), code })).toEqual(gone);
  expect(await left()).toMatchObject({ frozen: true });
  expect((await resumePayments(ctx(), { ...wish, sessionId, code })).ok).toBe(true);
  expect(await left()).toMatchObject({ frozen: false });
});
