import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuyerId, randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { addPasskey } from "./add-passkey";
import { askPasskey } from "./ask-passkey";
import { openEnrolment } from "./open-enrolment";
import { listPasskeys } from "./queries";
import { removePasskey } from "./remove-passkey";
import { renamePasskey } from "./rename-passkey";
import { signInByPasskey } from "./sign-in-by-passkey";
import { stepUpByPasskey } from "./step-up-by-passkey";
import { softwareAuthenticator } from "./testing";

const device = "Safari, iPhone";
const REFUSED = { ok: false, refusal: "passkey-refused" };

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const at = (minutes = 0) => ({
  db: testDatabase.db,
  now: () => new Date(Date.UTC(2026, 10, 26, 10, minutes)),
});

/** A buyer with one passkey, on a browser of their own. */
async function enrolled() {
  const { id } = await makeBuyer(testDatabase.db);
  const buyerId = id as BuyerId;
  const deviceHash = randomId();
  const authenticator = softwareAuthenticator();
  const opened = await openEnrolment(at(), { buyerId, deviceHash });
  if (!opened.ok) throw new Error(opened.refusal);
  const answer = authenticator.make(opened.value);
  expect((await addPasskey(at(), { buyerId, deviceHash, device, answer })).ok).toBe(true);
  return { buyerId, deviceHash, authenticator };
}
type Person = Awaited<ReturnType<typeof enrolled>>;

async function askSignIn({ deviceHash }: Person) {
  const asked = await askPasskey(at(), { purpose: "SIGN_IN", userId: null, deviceHash, source: deviceHash });
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value;
}
async function askStepUp({ deviceHash, buyerId: userId }: Person) {
  const asked = await askPasskey(at(), { purpose: "STEP_UP", userId, deviceHash, source: deviceHash });
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value;
}

test("a passkey signs in whose it is, and the same answer is of no further use", async () => {
  const person = await enrolled();
  const { buyerId, deviceHash, authenticator } = person;
  const options = await askSignIn(person);
  expect(options).toMatchObject({ userVerification: "required", rpId: "localhost" });
  expect(options.allowCredentials ?? []).toEqual([]);
  const answer = authenticator.sign(options, { userHandle: buyerId });
  const wish = { answer, device, deviceHash };
  const both = await Promise.all([signInByPasskey(at(1), wish), signInByPasskey(at(1), wish)]);
  expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { userId: buyerId } }]);
  expect(await signInByPasskey(at(1), wish)).toEqual(REFUSED);
  expect(await listPasskeys(at(), { buyerId })).toMatchObject([{ name: device, usedAt: at(1).now() }]);
});

test("it must be discoverable, verified, and not one the buyer has already", async () => {
  const { buyerId, deviceHash, authenticator } = await enrolled();
  const opened = await openEnrolment(at(), { buyerId, deviceHash });
  expect(opened).toMatchObject({
    value: {
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: authenticator.id }],
    },
  });
});

test("a person the device did not verify is refused, when making and when using", async () => {
  const person = await enrolled();
  const { buyerId, deviceHash, authenticator } = person;
  const opened = await openEnrolment(at(), { buyerId, deviceHash });
  if (!opened.ok) throw new Error(opened.refusal);
  const made = softwareAuthenticator().make(opened.value, { verified: false });
  expect(await addPasskey(at(), { buyerId, deviceHash, device, answer: made })).toEqual(REFUSED);
  const answer = authenticator.sign(await askSignIn(person), { verified: false });
  expect(await signInByPasskey(at(), { answer, device, deviceHash })).toEqual(REFUSED);
  expect(await listPasskeys(at(), { buyerId })).toHaveLength(1);
});

test.each([
  ["from a false site", { origin: "http://kuroneko.example" }],
  ["for another host", { rpID: "kuroneko.example" }],
  ["under another buyer's name", { userHandle: "somebody else" }],
])("an answer %s is refused", async (_, given) => {
  const person = await enrolled();
  const answer = person.authenticator.sign(await askSignIn(person), given);
  expect(await signInByPasskey(at(), { answer, device, deviceHash: person.deviceHash })).toEqual(REFUSED);
});

test("a challenge lives five minutes, in the browser that asked, for what it was asked", async () => {
  const person = await enrolled();
  const { buyerId, deviceHash, authenticator } = person;
  const late = authenticator.sign(await askSignIn(person));
  expect(await signInByPasskey(at(5), { answer: late, device, deviceHash })).toEqual(REFUSED);
  const elsewhere = authenticator.sign(await askSignIn(person));
  expect(await signInByPasskey(at(1), { answer: elsewhere, device, deviceHash: "x" })).toEqual(REFUSED);
  const forSignIn = authenticator.sign(await askSignIn(person));
  expect(await stepUpByPasskey(at(1), { buyerId, answer: forSignIn, device, deviceHash })).toEqual(REFUSED);
  const own = authenticator.sign(await askStepUp(person));
  expect((await stepUpByPasskey(at(1), { buyerId, answer: own, device, deviceHash })).ok).toBe(true);
});

test("nobody steps up by somebody else's passkey", async () => {
  const [mine, theirs] = [await enrolled(), await enrolled()];
  const answer = theirs.authenticator.sign(await askStepUp(mine));
  const { buyerId, deviceHash } = mine;
  expect(await stepUpByPasskey(at(), { buyerId, answer, device, deviceHash })).toEqual(REFUSED);
});

test("a copy that did not count on is refused", async () => {
  const person = await enrolled();
  const { deviceHash, authenticator } = person;
  for (const times of [1, 2]) {
    const answer = authenticator.sign(await askSignIn(person));
    expect((await signInByPasskey(at(times), { answer, device, deviceHash })).ok).toBe(true);
  }
  authenticator.forget(1);
  const answer = authenticator.sign(await askSignIn(person));
  expect(await signInByPasskey(at(3), { answer, device, deviceHash })).toEqual(REFUSED);
});

test("it is renamed and removed by its owner alone; making and removing are told by mail", async () => {
  const { buyerId } = await enrolled();
  const other = await enrolled();
  const [passkey] = await listPasskeys(at(), { buyerId });
  const passkeyId = passkey?.id ?? "";
  const theirs = { buyerId: other.buyerId, passkeyId };
  expect((await renamePasskey(at(), { ...theirs, name: "盗" })).ok).toBe(false);
  expect((await removePasskey(at(), { ...theirs, device })).ok).toBe(false);
  expect((await renamePasskey(at(), { buyerId, passkeyId, name: "美緒のiPhone" })).ok).toBe(true);
  expect(await listPasskeys(at(), { buyerId })).toMatchObject([{ name: "美緒のiPhone" }]);
  expect((await removePasskey(at(), { buyerId, passkeyId, device })).ok).toBe(true);
  expect((await removePasskey(at(), { buyerId, passkeyId, device })).ok).toBe(false);
  const { email } = await testDatabase.db.user.findUniqueOrThrow({ where: { id: buyerId } });
  const mails = await testDatabase.db.mail.findMany({ where: { to: email }, orderBy: { createdAt: "asc" } });
  expect(mails.map(({ subject }) => subject)).toEqual([
    "【クロネコペイ】パスキーが追加されました",
    "【クロネコペイ】パスキーが削除されました",
  ]);
});
