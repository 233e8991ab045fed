import { afterAll, beforeAll, expect, test } from "vitest";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { askCode } from "./ask-code";

const START = new Date("2026-11-24T10:00:00Z");
const HOUR = 3_600_000;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

function ask(email: string, source: string, later = 0) {
  const ctx = { db: testDatabase.db, now: () => new Date(START.getTime() + later) };
  return askCode(ctx, {
    purpose: "SIGN_IN",
    email,
    browser: randomId(),
    returnTo: "/cards",
    source,
    lang: "ja",
  });
}

const newAddress = () => `${randomId()}@example.jp`;
const mailsTo = (to: string) => testDatabase.db.mail.count({ where: { to } });

test("known and unknown addresses: the same answer, the same rows", async () => {
  const [known, unknown] = [newAddress(), newAddress()];
  await testDatabase.db.user.create({ data: { id: randomId(), email: known, createdAt: START } });
  const answers = [await ask(known, randomId()), await ask(unknown, randomId())];
  expect(answers[0]).toEqual(answers[1]);
  expect([await mailsTo(known), await mailsTo(unknown)]).toEqual([1, 1]);
  expect(await testDatabase.db.user.count({ where: { email: unknown } })).toBe(0);
});

test("an address gets so many mails an hour, from wherever they are asked for", async () => {
  const email = newAddress();
  const most = environment().LIMIT_CODES_PER_ADDRESS_HOUR;
  const answers = await Promise.all(Array.from({ length: most + 3 }, () => ask(email, randomId())));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(most);
  expect(await mailsTo(email)).toBe(most);
  expect(await ask(email, randomId(), HOUR)).toEqual({ ok: true, value: null });
});

test("a source asks for so many codes an hour, and cannot use up an address beyond that", async () => {
  const [source, victim] = [randomId(), newAddress()];
  const most = environment().LIMIT_CODES_PER_SOURCE_HOUR;
  for (let asked = 0; asked < most; asked++) expect((await ask(newAddress(), source)).ok).toBe(true);
  expect(await ask(victim, source)).toEqual({ ok: false, refusal: "asked-too-often" });
  expect(await mailsTo(victim)).toBe(0);
  expect((await ask(victim, randomId())).ok).toBe(true);
});

test("the installation sends so many codes an hour, from wherever and to whomever", async () => {
  const HOURS_LATER = 5 * HOUR;
  await ask(newAddress(), randomId(), HOURS_LATER);
  const { LIMIT_CODES_HOUR: count } = environment();
  await testDatabase.db.limit.update({ where: { key: "sign-in-installation" }, data: { count } });
  const refused = { ok: false, refusal: "asked-too-often" };
  expect(await ask(newAddress(), randomId(), HOURS_LATER)).toEqual(refused);
  expect((await ask(newAddress(), randomId(), HOURS_LATER + HOUR)).ok).toBe(true);
});
