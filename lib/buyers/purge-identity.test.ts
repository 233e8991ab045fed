import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeMail } from "@/lib/mail/purge-mail";
import { sendLater } from "@/lib/mail/send-later";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { askCode } from "./ask-code";
import { askPasskey } from "./passkeys/ask-passkey";
import { purgeIdentity } from "./purge-identity";

const NOW = new Date("2026-11-26T10:00:00Z");
const DAY = 86_400_000;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

async function everythingAt(then: Date) {
  const { db } = testDatabase;
  const ctx = { db, now: () => then };
  const [email, source] = [`${randomId()}@example.jp`, randomId()];
  await askCode(ctx, { purpose: "SIGN_IN", email, browser: source, source, returnTo: "/", lang: "ja" });
  await askPasskey(ctx, { purpose: "SIGN_IN", userId: null, deviceHash: source, source });
  const { id: userId } = await makeBuyer(db);
  await db.session.create({ data: { id: userId, sessionToken: userId, userId, expires: then } });
  await db.alarm.create({ data: { tokenHash: userId, userId, deed: "kept card", expiresAt: then } });
}

async function left() {
  const { db } = testDatabase;
  const [codes, challenges] = [db.signInCode.count(), db.passkeyChallenge.count()];
  return Promise.all([codes, challenges, db.session.count(), db.alarm.count()]);
}

test("what ended more than a day ago is forgotten, what is younger stays", async () => {
  await everythingAt(daysAgo(0.5));
  const before = await left();
  await everythingAt(daysAgo(3));
  expect(await left()).not.toEqual(before);
  expect(await purgeIdentity(testDatabase, NOW)).toBeGreaterThan(0);
  expect(await left()).toEqual(before);
  expect(await purgeIdentity(testDatabase, NOW)).toBe(0);
});

test("a session that nobody came back to is forgotten too", async () => {
  const { id: userId } = await makeBuyer(testDatabase.db);
  const row = (id: string, days: number) => ({
    data: { id, sessionToken: id, userId, expires: daysAgo(-50), seenAt: daysAgo(days) },
  });
  const [idle, used] = [randomId(), randomId()];
  await testDatabase.db.session.create(row(idle, 31.5));
  await testDatabase.db.session.create(row(used, 29));
  await purgeIdentity(testDatabase, NOW);
  expect(await testDatabase.db.session.findMany({ where: { userId } })).toMatchObject([{ id: used }]);
});

test("a mail is kept for a week once it has gone, and for as long as it is to go", async () => {
  const { db } = testDatabase;
  const kept = { kind: "purge", subject: "s", text: "t" };
  for (const [to, days] of [
    ["waiting", 30],
    ["fresh", 6],
    ["old", 8],
  ] as const)
    await sendLater(db, { ...kept, to, now: daysAgo(days) });
  await db.mail.updateMany({ where: { to: { in: ["fresh", "old"] } }, data: { sentAt: NOW } });
  await purgeMail({ db }, NOW);
  const mails = await db.mail.findMany({ where: { kind: "purge" }, orderBy: { to: "asc" } });
  expect(mails.map(({ to }) => to)).toEqual(["fresh", "waiting"]);
});
