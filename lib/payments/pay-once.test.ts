import { afterAll, beforeAll, expect, test } from "vitest";
import { keepReturn } from "@/lib/gateway/challenge";
import type { Gateway } from "@/lib/gateway/port";
import { chooseAnotherWay } from "./choose-another-way";
import { completePayment } from "./complete-payment";
import { pay } from "./pay";
import { payOnce } from "./pay-once";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a card for this once pays and is not kept", async () => {
  const { wish, buyer } = await world.arrange();
  const before = world.gateway.heldCards();
  expect(await payOnce(world.ctx, await world.once(wish))).toEqual({
    ok: true,
    value: { challengeId: null },
  });
  expect(await world.live(wish.linkId)).toMatchObject({
    state: "AUTHORIZED",
    means: "ONE_OFF",
    cardId: null,
    brand: "VISA",
    threeDCode: "0000",
  });
  expect(world.gateway.heldCards()).toBe(before);
  expect(await world.db.card.count({ where: { userId: buyer.id } })).toBe(1);
});

test("through 3-D Secure, and the same ticket never twice", async () => {
  const { wish } = await world.arrange();
  const press = await world.once(wish, { outcome: "challenge" });
  const answer = await payOnce(world.ctx, press);
  if (!answer.ok || !answer.value.challengeId) throw new Error("No challenge came");
  const payment = await world.live(wish.linkId);
  const trade = world.gateway.trade(payment?.gatewayOrderNo ?? "");
  expect(trade?.statusInfo).toBe(21);
  await chooseAnotherWay(world.ctx, wish);
  expect(await payOnce(world.ctx, press)).toMatchObject({ refusal: "ticket-spent" });
  const again = await payOnce(world.ctx, await world.once(wish, { outcome: "challenge" }));
  if (!again.ok || !again.value.challengeId) throw new Error("No challenge came");
  const html = `acs/${await world.tokenOf(again.value.challengeId)}`;
  await keepReturn(
    world.db,
    again.value.challengeId,
    world.gateway.returnFrom(html, "passed"),
    world.ctx.now(),
  );
  await completePayment(world.ctx, { paymentId: (await world.live(wish.linkId))?.id ?? "" });
  expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZED", threeDCode: "0001" });
});

test("what is refused before the gateway is asked leaves the ticket usable", async () => {
  const { wish, buyer, checkout } = await world.arrange();
  const press = await world.once(wish);
  expect(await payOnce(world.ctx, { ...press, brand: "DINERS", payWay: 3 })).toMatchObject({
    refusal: "plan-not-offered",
  });
  await world.db.user.update({ where: { id: buyer.id }, data: { phone: null } });
  expect(await payOnce(world.ctx, press)).toMatchObject({ refusal: "profile-missing" });
  await world.db.user.update({ where: { id: buyer.id }, data: { phone: "090-1234-5678" } });
  const { merchantId } = checkout;
  await world.db.merchant.update({ where: { id: merchantId }, data: { ways: ["CARD"] } });
  expect(await payOnce(world.ctx, press)).toMatchObject({ refusal: "way-not-offered" });
  await world.db.merchant.update({ where: { id: merchantId }, data: { ways: ["ONE_OFF"] } });
  expect(await payOnce(world.ctx, press)).toMatchObject({ ok: true });
});

test("another buyer's ticket opens nothing", async () => {
  const [mine, theirs] = [await world.arrange(), await world.arrange()];
  const { ticket } = await world.once(theirs.wish);
  expect(await payOnce(world.ctx, { ...(await world.once(mine.wish)), ticket })).toMatchObject({
    refusal: "ticket-spent",
  });
});

/** Opens 3-D Secure with this press and leaves it. */
async function openAndLeave(press: () => Promise<{ ok: boolean; refusal?: string }>, linkId: string) {
  const answer = await press();
  if (!answer.ok) return answer.refusal;
  const payment = await world.live(linkId);
  await chooseAnotherWay(world.ctx, { buyerId: payment?.userId as never, linkId });
  return payment?.state;
}

test("3-D Secure twice per card and four times per checkout, counted from what was opened", async () => {
  const { wish, buyer } = await world.arrange({}, { amountYen: 60_000 });
  const secondCard = await world.keepCard(buyer.id, {}, "SECOND");
  const kept = (cardId: string) =>
    openAndLeave(
      async () => pay(world.ctx, await world.confirmed({ ...wish, cardId }, { outcome: "challenge" })),
      wish.linkId,
    );
  const once = () =>
    openAndLeave(
      async () => payOnce(world.ctx, await world.once(wish, { outcome: "challenge" })),
      wish.linkId,
    );
  expect([await kept(wish.cardId), await kept(wish.cardId), await kept(wish.cardId)]).toEqual([
    "CHALLENGED",
    "CHALLENGED",
    "too-many-challenges",
  ]);
  expect([await kept(secondCard), await once(), await once()]).toEqual([
    "CHALLENGED",
    "CHALLENGED",
    "too-many-challenges",
  ]);
  expect(await pay(world.ctx, wish)).toMatchObject({ refusal: "too-many-challenges" });
  await world.db.checkout.update({ where: { linkId: wish.linkId }, data: { amountYen: 4180 } });
  expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
});

test("3-D Secure that the policy did not ask for is counted too", async () => {
  const { wish } = await world.arrange();
  const press = () =>
    openAndLeave(
      async () => pay(world.ctx, await world.confirmed(wish, { outcome: "challenge" })),
      wish.linkId,
    );
  expect([await press(), await press(), await press()]).toEqual([
    "CHALLENGED",
    "CHALLENGED",
    "too-many-challenges",
  ]);
  expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
});

test("a ticket that ran out starts no payment", async () => {
  const { wish } = await world.arrange();
  const [once, kept] = [await world.once(wish), await world.confirmed(wish, {})];
  const id = { in: [once.ticket, kept.confirmed.ticket] };
  await world.db.cardEntryTicket.updateMany({ where: { id }, data: { expiresAt: new Date() } });
  expect(await payOnce(world.ctx, once)).toEqual({ ok: false, refusal: "ticket-spent" });
  expect(await pay(world.ctx, kept)).toEqual({ ok: false, refusal: "ticket-spent" });
  expect(await world.payments(wish.linkId)).toEqual([]);
});

test("支払い回数 goes to the gateway as it was chosen; what the card does not allow is refused", async () => {
  const { wish } = await world.arrange();
  expect(await pay(world.ctx, { ...wish, payWay: 4 })).toMatchObject({ refusal: "plan-not-offered" });
  const asked: number[] = [];
  const authorize: Gateway["authorize"] = (asks) => {
    asked.push(asks.payWay);
    return world.gateway.authorize(asks);
  };
  const ctx = { ...world.ctx, gateway: { ...world.gateway, authorize } };
  expect(await pay(ctx, { ...wish, payWay: 12 })).toMatchObject({ ok: true });
  expect(await world.live(wish.linkId)).toMatchObject({ payWay: 12 });
  expect(asked).toEqual([12]);
});
