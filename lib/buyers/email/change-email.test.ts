import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuyerId, randomId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { changeEmail } from "./change-email";
import { openEmailChange } from "./open-email-change";
import { pendingEmailChange } from "./pending-email-change";

const device = "Chrome, Windows";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const ctx = () => ({ db: testDatabase.db, now: () => new Date() });

/** A buyer who asked to change to `newEmail`, and what the two mails say. */
async function asked(newEmail = `${randomId()}@example.jp`) {
  const { id, email } = await makeBuyer(testDatabase.db);
  const sessionId = randomId();
  const asking = { sessionId, email, newEmail, source: randomId(), lang: "ja" } as const;
  const opened = await openEmailChange(ctx(), asking);
  const codes = { old: await codeIn(email), new: await codeIn(newEmail) };
  const change = (typed: { old?: string; new?: string }, session = sessionId) =>
    changeEmail(ctx(), { buyerId: id as BuyerId, sessionId: session, codes: typed, device });
  const now = async () => (await testDatabase.db.user.findUniqueOrThrow({ where: { id } })).email;
  return { id, email, newEmail, sessionId, opened, codes, change, now };
}

async function codeIn(to: string): Promise<string> {
  const where = { to, kind: "code" };
  const mail = await testDatabase.db.mail.findFirst({ where, orderBy: { createdAt: "desc" } });
  return (mail && /^\d{6}$/m.exec(unseal(mail.body))?.[0]) ?? "";
}

const wrong = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

test("both codes change the address; the old one and the new one are told, the old can say it was not them", async () => {
  const { email, newEmail, codes, change, now, id } = await asked();
  expect(codes.old).toMatch(/^\d{6}$/);
  expect((await change(codes)).ok).toBe(true);
  expect(await now()).toBe(newEmail);
  const warnings = await testDatabase.db.mail.findMany({ where: { kind: "warning" } });
  const told = warnings.filter(({ to }) => [email, newEmail].includes(to));
  expect(told.map(({ to }) => to).sort()).toEqual([email, newEmail].sort());
  expect(unseal(told.find(({ to }) => to === email)?.body ?? "")).toContain("/not-me/");
  const deeds = await testDatabase.db.auditEntry.findMany({ where: { userId: id } });
  expect(deeds).toMatchObject([{ action: "changed email" }]);
  expect((await change(codes)).ok).toBe(false);
});

test("one address alone changes nothing; a right code counts beside a wrong one", async () => {
  const { email, sessionId, codes, change, now } = await asked();
  const refused = await change({ old: codes.old, new: wrong(codes.new) });
  expect(refused).toEqual({ ok: false, refusal: { field: "new", fault: "code-wrong" } });
  expect(await now()).toBe(email);
  expect(await pendingEmailChange(ctx(), { sessionId })).toMatchObject({ oldProven: true, newProven: false });
  expect((await change({ new: codes.new })).ok).toBe(true);
});

test("the codes are of no use to another session", async () => {
  const { email, codes, change, now } = await asked();
  expect((await change(codes, randomId())).ok).toBe(false);
  expect(await now()).toBe(email);
});

test("an address that somebody has is only told to who can read its mail", async () => {
  const other = await makeBuyer(testDatabase.db);
  const { email, opened, codes, change, now } = await asked(other.email);
  expect(opened).toEqual({ ok: true, value: null });
  expect(await change({ old: codes.old, new: wrong(codes.new) })).toMatchObject({
    refusal: { fault: "code-wrong" },
  });
  expect(await change({ new: codes.new })).toMatchObject({ refusal: { fault: "address-taken" } });
  expect(await now()).toBe(email);
});

test("the same address is no change", async () => {
  const { email } = await makeBuyer(testDatabase.db);
  const asking = { sessionId: randomId(), email, newEmail: email, source: randomId(), lang: "ja" } as const;
  expect(await openEmailChange(ctx(), asking)).toEqual({ ok: false, refusal: "same-address" });
});
