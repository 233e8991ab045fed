import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { pay } from "./pay";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("one press pays: authorised at the gateway, shop and buyer told in the same transaction", async () => {
  const { wish, checkout, buyer } = await world.arrange();
  expect(await pay(world.ctx, wish)).toEqual({ ok: true, value: { challengeId: null } });
  const payment = await world.live(wish.linkId);
  expect(payment).toMatchObject({
    state: "AUTHORIZED",
    settleMethod: 14,
    amountYen: 4180,
    declineReason: null,
  });
  expect(world.gateway.trade(payment?.gatewayOrderNo ?? "")?.statusInfo).toBe(4);
  const [delivery, ...more] = await world.told(wish.linkId);
  expect(more).toEqual([]);
  expect(Object.fromEntries(new URLSearchParams(delivery?.body))).toMatchObject({
    order_no: checkout.merchantOrderNo,
    settle_price: "4180",
    settle_result: "1",
    settle_detail: "4",
    settle_method: "14",
  });
  expect(await world.db.mail.count({ where: { to: buyer.email, kind: "receipt" } })).toBe(1);
  expect(await world.db.auditEntry.count({ where: { userId: buyer.id, action: "paid" } })).toBe(1);
});

test("20 parallel presses of one checkout: one authorisation", async () => {
  const { wish } = await world.arrange();
  const before = world.gateway.count("authorize");
  const answers = await Promise.all(Array.from({ length: 20 }, () => pay(world.ctx, wish)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.refusal === "not-open")).toHaveLength(19);
  expect(world.gateway.count("authorize") - before).toBe(1);
  expect(await world.payments(wish.linkId)).toHaveLength(1);
  expect(await world.told(wish.linkId)).toHaveLength(1);
});

test("20 parallel presses of two buyers: one of them has it, the other never was charged", async () => {
  const { wish, checkout } = await world.arrange();
  const other = await world.arrange();
  const rival = { ...other.wish, linkId: wish.linkId };
  await Promise.all(Array.from({ length: 20 }, (_, n) => pay(world.ctx, n % 2 ? wish : rival)));
  const payments = await world.payments(wish.linkId);
  expect(payments).toHaveLength(1);
  const row = await world.db.checkout.findUniqueOrThrow({ where: { id: checkout.id } });
  expect(row.boundUserId).toBe(payments[0]?.userId);
});

test.each([
  ["over-limit", "over-limit"],
  ["card-refused", "card-refused"],
  ["busy", "busy"],
  ["issuer-unavailable", "issuer-unavailable"],
] as const)(
  "%s: declined, the checkout is free for another card, the shop hears nothing",
  async (outcome, reason) => {
    const { wish, buyer } = await world.arrange({ outcome });
    await pay(world.ctx, wish);
    expect(await world.live(wish.linkId)).toBeNull();
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "DECLINED", declineReason: reason, askAt: null },
    ]);
    expect(await world.told(wish.linkId)).toEqual([]);
    const second = await world.keepCard(buyer.id, {}, "SECOND");
    const again = await world.confirmed({ ...wish, cardId: second }, {});
    expect(await pay(world.ctx, again)).toMatchObject({ ok: true });
    expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZED" });
  },
);

test("a decline asks for a challenge the next time, a fault of the network does not", async () => {
  const declined = await world.arrange({ outcome: "card-refused" });
  await pay(world.ctx, declined.wish);
  expect(await pay(world.ctx, declined.wish)).toEqual({ ok: false, refusal: "needs-challenge" });
  const busy = await world.arrange({ outcome: "busy" });
  await pay(world.ctx, busy.wish);
  expect(await pay(world.ctx, busy.wish)).toMatchObject({ ok: true });
});

describe("what may not start a payment", () => {
  test("a checkout bound to someone else, and the binding stays", async () => {
    const { wish, checkout } = await world.arrange();
    const first = await makeBuyer(world.db);
    await world.db.checkout.update({ where: { id: checkout.id }, data: { boundUserId: first.id } });
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "not-open" });
    const row = await world.db.checkout.findUniqueOrThrow({ where: { id: checkout.id } });
    expect(row.boundUserId).toBe(first.id);
  });

  test("somebody else's card", async () => {
    const { wish } = await world.arrange();
    const thief = (await makeBuyer(world.db)).id as BuyerId;
    expect(await pay(world.ctx, { ...wish, buyerId: thief })).toEqual({
      ok: false,
      refusal: "card-not-usable",
    });
  });

  test("an expired card, on the first day after its month in Japan", async () => {
    const { wish } = await world.arrange();
    const expiry = { expiryYear: 2026, expiryMonth: 10 };
    await world.db.card.update({ where: { id: wish.cardId }, data: expiry });
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "card-not-usable" });
  });

  test.each([
    ["a link that ran out", { linkExpiresAt: new Date("2026-11-24T10:00:00Z") }],
    ["a window that closed", { windowEndsAt: new Date("2026-11-24T10:00:00Z") }],
    ["a cancelled checkout", { state: "CANCELLED" }],
  ] as const)("%s", async (_what, checkout) => {
    const { wish } = await world.arrange({}, checkout);
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "not-open" });
    expect(await world.payments(wish.linkId)).toEqual([]);
  });

  test("a buyer without a name or phone number", async () => {
    const { wish, buyer } = await world.arrange();
    await world.db.user.update({ where: { id: buyer.id }, data: { phone: null } });
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "profile-missing" });
  });

  test("a ticket that was spent already, or was opened for another card", async () => {
    const { wish, buyer } = await world.arrange();
    const other = await world.keepCard(buyer.id, {}, "SECOND");
    const confirmed = await world.confirmed(wish, {});
    expect(await pay(world.ctx, { ...confirmed, cardId: other })).toEqual({
      ok: false,
      refusal: "ticket-spent",
    });
    expect(await pay(world.ctx, confirmed)).toMatchObject({ ok: true });
  });
});

test("the policy binds the buyer even when it asks for the security code first", async () => {
  const { wish, checkout } = await world.arrange({}, { amountYen: 60_000 });
  expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "needs-challenge" });
  const row = await world.db.checkout.findUniqueOrThrow({ where: { id: checkout.id } });
  expect(row.boundUserId).toBe(wish.buyerId);
  expect(row.windowEndsAt).toEqual(new Date("2026-11-24T10:30:00Z"));
  expect(await pay(world.ctx, await world.confirmed(wish, {}))).toMatchObject({ ok: true });
});

test("an unknown device needs a challenge; the device where the card was kept does not", async () => {
  const { wish } = await world.arrange();
  expect(await pay(world.ctx, { ...wish, deviceHash: "other" })).toEqual({
    ok: false,
    refusal: "needs-challenge",
  });
  expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
});

describe("the limits against card testing", () => {
  test("four declines of a checkout, then nothing reaches the gateway", async () => {
    const { wish } = await world.arrange({ outcome: "card-refused" });
    for (let n = 0; n < 4; n++)
      await pay(world.ctx, await world.confirmed(wish, { outcome: "card-refused" }));
    const before = world.gateway.count("authorize");
    const answer = await pay(world.ctx, await world.confirmed(wish, {}));
    expect(answer).toEqual({ ok: false, refusal: "too-many-declines" });
    expect(world.gateway.count("authorize")).toBe(before);
    expect(await world.payments(wish.linkId)).toHaveLength(4);
  });

  test("ten declines of a buyer a day, over all checkouts, also when pressed in parallel", async () => {
    const { wish, buyer } = await world.arrange({ outcome: "card-refused" });
    const checkouts = await Promise.all(
      Array.from({ length: 14 }, () => makeCheckout(world.db, { createdAt: world.ctx.now() })),
    );
    const before = world.gateway.count("authorize");
    await Promise.all(checkouts.map(({ linkId }) => pay(world.ctx, { ...wish, linkId })));
    expect(world.gateway.count("authorize") - before).toBe(10);
    expect(await world.db.payment.count({ where: { userId: buyer.id } })).toBe(10);
  });

  test("payments that succeed are not counted", async () => {
    const { wish, buyer } = await world.arrange();
    const checkouts = await Promise.all(
      Array.from({ length: 12 }, () => makeCheckout(world.db, { createdAt: world.ctx.now() })),
    );
    for (const { linkId } of checkouts)
      expect(await pay(world.ctx, { ...wish, linkId })).toMatchObject({ ok: true });
    expect(await world.db.payment.count({ where: { userId: buyer.id, state: "AUTHORIZED" } })).toBe(12);
  });
});
