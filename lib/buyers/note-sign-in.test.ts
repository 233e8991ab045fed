import { afterAll, beforeAll, expect, test } from "vitest";
import { unseal } from "@/lib/seal";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { noteDevice } from "./note-device";
import { noteSignIn } from "./note-sign-in";
import type { BuyerId } from "./rules";

const device = "Safari, iPhone";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const now = () => new Date();

/** As the door does it: the sign-in first, then the browser is known. */
async function signIn(userId: string, deviceHash: string, by: "code" | "passkey" = "code") {
  const { db } = testDatabase;
  await db.$transaction((tx) => noteSignIn(tx, { userId, device, deviceHash, by, now: now() }));
  await noteDevice({ db, now }, { buyerId: userId as BuyerId, deviceHash, device });
}

test("a browser never seen with this buyer is told by mail, once; the very first is not", async () => {
  const { db } = testDatabase;
  const { id, email } = await makeBuyer(db);
  const mails = () => db.mail.findMany({ where: { to: email } });
  await signIn(id, "first");
  await signIn(id, "first", "passkey");
  expect(await mails()).toEqual([]);
  await signIn(id, "second");
  await signIn(id, "second");
  const told = await mails();
  expect(told).toMatchObject([{ subject: "【クロネコペイ】新しい端末でログインがありました" }]);
  expect(unseal(told[0]?.body ?? "")).toContain(device);
  const deeds = await db.auditEntry.findMany({ where: { userId: id }, orderBy: { at: "asc" } });
  expect(deeds.map(({ action }) => action)).toEqual([
    "signed in",
    "signed in by passkey",
    "signed in on a new device",
    "signed in",
  ]);
});

test("who reads English is written to in English", async () => {
  const { db } = testDatabase;
  const { id, email } = await makeBuyer(db, { lang: "en" });
  await signIn(id, "first");
  await signIn(id, "second");
  const mail = await db.mail.findFirstOrThrow({ where: { to: email } });
  expect(mail.subject).toBe("Somebody signed in on a new device (Kuroneko Pay)");
});
