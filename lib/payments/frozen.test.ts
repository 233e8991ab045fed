import { afterAll, beforeAll, expect, test } from "vitest";
import { raiseOwnAlarm } from "@/lib/buyers/raise-alarm";
import { completePayment } from "./complete-payment";
import { holdCheckout } from "./hold-checkout";
import { pay } from "./pay";
import { startPayment } from "./start-payment";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("once frozen nothing is paid, and the gateway is not asked; another buyer pays as before", async () => {
  const [{ wish }, other] = [await world.arrange(), await world.arrange()];
  await raiseOwnAlarm(world.ctx, { buyerId: wish.buyerId, device: "" });
  const before = world.gateway.count("authorize");
  expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "frozen" });
  expect(world.gateway.count("authorize")).toBe(before);
  expect(await world.payments(wish.linkId)).toEqual([]);
  expect((await pay(world.ctx, other.wish)).ok).toBe(true);
});

test("a press that was looked at just before finds the checkout closed to it in the database", async () => {
  const { wish } = await world.arrange();
  expect(await holdCheckout(world.ctx, wish)).toMatchObject({ ok: true });
  await raiseOwnAlarm(world.ctx, { buyerId: wish.buyerId, device: "" });
  expect(await holdCheckout(world.ctx, wish)).toEqual({ ok: false, refusal: "frozen" });
  const start = {
    ...wish,
    by: { means: "CARD", cardId: wish.cardId },
    payWay: 1,
    mayBeChallenged: false,
  } as const;
  expect(await startPayment(world.ctx, start)).toEqual({ ok: false, refusal: "not-open" });
});

test("a challenge that comes back after the freeze charges nothing", async () => {
  const { wish, paymentId, comeBack } = await world.payToChallenge();
  await raiseOwnAlarm(world.ctx, { buyerId: wish.buyerId, device: "" });
  await comeBack("passed");
  await completePayment(world.ctx, { paymentId });
  expect(await world.payments(wish.linkId)).toMatchObject([{ state: "NOT_CHARGED" }]);
  expect(world.gateway.count("completeChallenge")).toBe(0);
});
