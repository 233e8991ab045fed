import { afterAll, beforeAll, expect, test } from "vitest";
import { makeReadyBuyer, openPlace, type Place, register, work, workForADay } from "@/lib/cards/testing";
import { sendLater } from "@/lib/mail/send-later";
import type { BuyerId } from "@/lib/random-id";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import type { PaymentState } from "@/prisma/generated/enums";
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
