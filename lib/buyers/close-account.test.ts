import { afterAll, beforeAll, expect, test } from "vitest";
import { endRegistration } from "@/lib/cards/end-registration";
import { makeReadyBuyer, openPlace, type Place, register, work, workForADay } from "@/lib/cards/testing";
import { sendLater } from "@/lib/mail/send-later";
import { type BuyerId, randomId } from "@/lib/random-id";
import { makeBuyer, makeCheckout, makeMerchant } from "@/prisma/factories";
import type { PaymentState, StaffRole } from "@/prisma/generated/enums";
import { meanwhile } from "@/prisma/meanwhile";
import { openTestDatabase } from "@/prisma/test-database";
import { closeAccount } from "./close-account";

const device = "Chrome, Windows";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

const nameless = { name: null, phone: null, emailVerified: null };

async function walletOfTwo(place: Place): Promise<BuyerId> {
  const buyerId = await makeReadyBuyer(testDatabase.db);
  await register(place, buyerId);
  await register(place, buyerId);
  await work(place);
  expect(place.gateway.heldCards()).toBe(2);
  return buyerId;
}

async function makePayment(userId: string, state: PaymentState) {
  const { id: checkoutId, merchantId } = await makeCheckout(testDatabase.db);
  const at = new Date();
  const data = { checkoutId, merchantId, userId, state, amountYen: 4180, createdAt: at, updatedAt: at };
  return testDatabase.db.payment.create({ data: { ...data, id: checkoutId, gatewayOrderNo: checkoutId } });
}

test("cards leave the wallet at once and the gateway as soon as it answers; payments stay; the address begins anew", async () => {
  const { db } = testDatabase;
  const place = openPlace(db);
  const buyerId = await walletOfTwo(place);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: buyerId } });
  const payment = await makePayment(buyerId, "CAPTURED");
  for (const _ of [1, 2]) place.gateway.failNext("removeCard", { is: "unknown", cause: "time-out" });

  expect((await closeAccount(place, { buyerId, device })).ok).toBe(true);
  expect(await db.card.count({ where: { userId: buyerId } })).toBe(0);
  await work(place);
  expect(place.gateway.heldCards()).toBe(2);
  await workForADay(place);
  expect(place.gateway.heldCards()).toBe(0);

  const closed = await db.user.findUniqueOrThrow({ where: { id: buyerId } });
  expect(closed).toMatchObject({ ...nameless, mainCardId: null, closedAt: expect.any(Date) });
  expect(JSON.stringify(closed)).not.toContain(email);
  expect(await db.payment.count({ where: { id: payment.id, userId: buyerId } })).toBe(1);
  const mail = await db.mail.findFirstOrThrow({
    where: { to: email, kind: "warning" },
    orderBy: { createdAt: "desc" },
  });
  expect(mail.subject).toContain("アカウントが閉じられました");
  expect((await makeBuyer(db, { email })).id).not.toBe(buyerId);
  const letter = { kind: "receipt", subject: "s", text: "t", now: new Date() };
  await sendLater(db, { ...letter, to: closed.email });
  expect(await db.mail.count({ where: { to: closed.email } })).toBe(0);
});

test.each(["AUTHORIZING", "CHALLENGED", "UNKNOWN"] as const)(
  "while a payment is %s it is not closed, and nothing is lost",
  async (state) => {
    const { id, email } = await makeBuyer(testDatabase.db);
    await makePayment(id, state);
    const place = openPlace(testDatabase.db);
    const closed = await closeAccount(place, { buyerId: id as BuyerId, device });
    expect(closed).toEqual({ ok: false, refusal: "payment-under-way" });
    expect(await testDatabase.db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email,
      closedAt: null,
    });
  },
);

test("nobody stays signed in, and no passkey opens the account", async () => {
  const { db } = testDatabase;
  const [buyerId, other] = [await makeReadyBuyer(db), await makeReadyBuyer(db)];
  const now = new Date();
  for (const userId of [buyerId, other]) {
    const expires = new Date(now.getTime() + 60_000);
    const session = { id: randomId(), sessionToken: randomId(), userId, expires, device: "Chrome" };
    await db.session.create({ data: { ...session, createdAt: now, seenAt: now, confirmedAt: now } });
    const passkey = { id: randomId(), userId, credentialId: randomId(), publicKey: Buffer.from("k") };
    await db.passkey.create({ data: { ...passkey, counter: 0, name: "iPhone", createdAt: now } });
  }
  const left = (userId: string) =>
    Promise.all([db.session.count({ where: { userId } }), db.passkey.count({ where: { userId } })]);
  expect(await left(buyerId)).toEqual([1, 1]);
  expect((await closeAccount(openPlace(db), { buyerId, device })).ok).toBe(true);
  expect(await left(buyerId)).toEqual([0, 0]);
  expect(await left(other)).toEqual([1, 1]);
});

async function works(merchantId: string, role: StaffRole): Promise<BuyerId> {
  const userId = await makeReadyBuyer(testDatabase.db);
  await testDatabase.db.staff.create({ data: { merchantId, userId, role, since: new Date() } });
  return userId;
}
const close = (buyerId: BuyerId) => closeAccount(openPlace(testDatabase.db), { buyerId, device });
const lastOwner = { ok: false, refusal: "last-owner" };

test("the last owner of a desk stays; whoever closes the account leaves every desk, and the desk reads it", async () => {
  const { db } = testDatabase;
  const { id: merchantId } = await makeMerchant(db);
  const owner = await works(merchantId, "OWNER");
  const viewer = await works(merchantId, "VIEWER");
  expect(await close(owner)).toEqual(lastOwner);
  expect(await db.user.findUniqueOrThrow({ where: { id: owner } })).toMatchObject({ closedAt: null });
  expect((await close(viewer)).ok).toBe(true);
  const second = await works(merchantId, "OWNER");
  expect((await close(owner)).ok).toBe(true);
  expect(await db.staff.findMany({ where: { merchantId } })).toMatchObject([{ userId: second }]);
  expect(await close(second)).toEqual(lastOwner);
  const deeds = await db.auditEntry.findMany({ where: { merchantId }, orderBy: { at: "asc" } });
  expect(deeds).toMatchObject([
    { action: "left desk", userId: viewer, detail: { role: "VIEWER" } },
    { action: "left desk", userId: owner, detail: { role: "OWNER" } },
  ]);
});

test("of two owners who close their accounts at the same moment one stays", async () => {
  const { id: merchantId } = await makeMerchant(testDatabase.db);
  const owners = [await works(merchantId, "OWNER"), await works(merchantId, "OWNER")];
  const closed = await Promise.all(owners.map(close));
  expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(closed).toContainEqual(lastOwner);
});

test("a registration under way leaves neither card nor ¥1 behind", async () => {
  const place = openPlace(testDatabase.db);
  const buyerId = await makeReadyBuyer(testDatabase.db);
  const held = place.gateway.holdNext("storeCard");
  const registering = register(place, buyerId);
  await held.reached;
  expect((await closeAccount(place, { buyerId, device })).ok).toBe(true);
  held.release();
  await registering;
  await workForADay(place);
  expect(place.gateway.heldCards()).toBe(0);
  expect(place.gateway.standingTrades()).toEqual([]);
});

test("a registration ends while the account is closed: both go through", async () => {
  const { db } = testDatabase;
  const place = openPlace(db);
  const buyerId = await makeReadyBuyer(db);
  await register(place, buyerId, { outcome: "lost-after" });
  const registration = await db.cardRegistration.findFirstOrThrow({ where: { userId: buyerId } });
  const closed = await meanwhile(
    db,
    ["card", "deleteMany"],
    (paused) =>
      endRegistration({ ...place, db: paused }, registration, { state: "REFUSED", refusal: "not-approved" }),
    () => closeAccount(place, { buyerId, device }),
  );
  expect(closed).toEqual({ ok: true, value: null });
  expect(await db.card.count({ where: { userId: buyerId } })).toBe(0);
});
