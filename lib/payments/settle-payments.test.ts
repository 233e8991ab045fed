import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cancelLateTrade } from "./cancel-late-trade";
import { completePayment } from "./complete-payment";
import { hearResult } from "./hear-result";
import { pay } from "./pay";
import { runOperations } from "./run-operations";
import { settlePayments } from "./settle-payments";
import { startPayment } from "./start-payment";
import { openWorld, startOf, type World } from "./test-world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const timeOut = { is: "unknown", cause: "time-out" } as const;
const SECOND = 1_000;

/** Lets the worker run until nothing is due, now and after each of these waits. */
async function workFor(...seconds: number[]) {
  for (const wait of [0, ...seconds]) {
    world.pass(wait * SECOND);
    while ((await settlePayments(world.ctx)) + (await runOperations(world.ctx)) > 0);
  }
}

async function statesOf(linkId: string) {
  return (await world.payments(linkId)).map(({ state }) => state);
}

describe("an answer that was lost", () => {
  test("charged: found by the first inquiry, told once", async () => {
    const { wish } = await world.arrange({ outcome: "lost-after" });
    await pay(world.ctx, wish);
    expect(await statesOf(wish.linkId)).toEqual(["UNKNOWN"]);
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "not-open" });
    await workFor();
    expect(await statesOf(wish.linkId)).toEqual(["AUTHORIZED"]);
    expect(await world.told(wish.linkId)).toHaveLength(1);
  });

  test("not charged: held for a minute, then free, and never called failed before", async () => {
    const { wish } = await world.arrange({ outcome: "lost-before" });
    await pay(world.ctx, wish);
    await workFor(2, 3, 10, 15, 29);
    expect(await statesOf(wish.linkId)).toEqual(["UNKNOWN"]);
    await workFor(1);
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "NOT_CHARGED", declineReason: "no-trade" },
    ]);
    expect(await world.live(wish.linkId)).toBeNull();
    expect(await world.told(wish.linkId)).toEqual([]);
  });

  test("declined after 3-D Secure, as only the inquiry tells: a decline like any other for the next press", async () => {
    const { wish, paymentId, comeBack } = await world.payToChallenge({ afterChallenge: "over-limit" });
    world.gateway.loseNext("completeChallenge");
    await comeBack("passed");
    await completePayment(world.ctx, { paymentId });
    await workFor(2, 3);
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "DECLINED", declineReason: "not-approved" },
    ]);
    expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "needs-challenge" });
  });

  test("an inquiry that is not answered settles nothing and does not ask in a hot loop", async () => {
    const { wish } = await world.arrange({ outcome: "lost-before" });
    await pay(world.ctx, wish);
    const before = world.gateway.count("inquire");
    for (let n = 0; n < 7; n++) world.gateway.failNext("inquire", timeOut);
    await workFor(2, 3, 10, 15, 30, 240);
    expect(world.gateway.count("inquire") - before).toBe(7);
    expect(await statesOf(wish.linkId)).toEqual(["UNKNOWN"]);
    await workFor(3600);
    expect(await statesOf(wish.linkId)).toEqual(["NOT_CHARGED"]);
  });

  test("a day without an answer: a person is told, and the checkout stays taken", async () => {
    const { wish } = await world.arrange({ outcome: "lost-before" });
    await pay(world.ctx, wish);
    for (let n = 0; n < 40; n++) world.gateway.failNext("inquire", timeOut);
    await workFor(2, 3, 10, 15, 30, 240, ...Array(25).fill(3600));
    expect(await world.live(wish.linkId)).toMatchObject({ state: "UNKNOWN", askAt: null });
    const told = { userId: wish.buyerId, action: "payment needs a person" };
    expect(await world.db.auditEntry.count({ where: told })).toBe(1);
  });
});

describe("a process killed", () => {
  test("between the start and the call: not charged a minute after it is given up", async () => {
    const { wish } = await world.arrange();
    await startPayment(world.ctx, startOf(wish));
    await workFor(39);
    expect(await statesOf(wish.linkId)).toEqual(["AUTHORIZING"]);
    await workFor(1);
    expect(await statesOf(wish.linkId)).toEqual(["UNKNOWN"]);
    await workFor(2, 3, 10, 15, 30);
    expect(await statesOf(wish.linkId)).toEqual(["NOT_CHARGED"]);
  });

  test("after the gateway charged, before it was written down: found and told once", async () => {
    const { wish } = await world.arrange();
    const start = await startPayment(world.ctx, startOf(wish));
    if (!start.ok) throw new Error("Did not start");
    world.gateway.plantTrade(start.value.gatewayOrderNo, { settleMethod: 98, amountYen: 4180 });
    await workFor(40);
    expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZED", settleMethod: 98 });
    const [delivery] = await world.told(wish.linkId);
    expect(new URLSearchParams(delivery?.body).get("settle_method")).toBe("98");
  });

  test("between the yes and the inquiry for the acquirer: the yes is not lost", async () => {
    const { wish } = await world.arrange();
    world.gateway.failNext("inquire", timeOut);
    await pay(world.ctx, wish);
    expect(await statesOf(wish.linkId)).toEqual(["UNKNOWN"]);
    await workFor();
    expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZED", settleMethod: 14 });
    expect(await world.told(wish.linkId)).toHaveLength(1);
  });

  test("three workers at once settle it once", async () => {
    const { wish } = await world.arrange({ outcome: "lost-after" });
    await pay(world.ctx, wish);
    await Promise.all([1, 2, 3].map(() => settlePayments(world.ctx)));
    expect(await statesOf(wish.linkId)).toEqual(["AUTHORIZED"]);
    expect(await world.told(wish.linkId)).toHaveLength(1);
  });
});

describe("a trade that appears after the payment was given up", () => {
  async function givenUp() {
    const { wish } = await world.arrange({ outcome: "lost-before" });
    await pay(world.ctx, wish);
    await workFor(2, 3, 10, 15, 30);
    const [payment] = await world.payments(wish.linkId);
    if (payment?.state !== "NOT_CHARGED") throw new Error("Not given up");
    return { wish, payment };
  }

  test("is cancelled and counted, and another attempt in the same checkout stands", async () => {
    const { wish, payment } = await givenUp();
    const second = await world.keepCard(wish.buyerId, {}, "SECOND");
    expect(await pay(world.ctx, { ...wish, cardId: second })).toMatchObject({ ok: true });
    world.gateway.plantTrade(payment.gatewayOrderNo, { amountYen: 4180 });
    await workFor(240);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
    expect(await statesOf(wish.linkId)).toEqual(["NOT_CHARGED", "AUTHORIZED"]);
    const operations = await world.db.paymentOperation.findMany({ where: { paymentId: payment.id } });
    expect(operations).toMatchObject([{ kind: "CANCEL", state: "YES", reason: "late-trade", askAt: null }]);
    const counted = { userId: wish.buyerId, action: "late trade found" };
    expect(await world.db.auditEntry.count({ where: counted })).toBe(1);
  });

  test("a cancel whose answer is lost is looked up, not repeated", async () => {
    const { payment } = await givenUp();
    world.gateway.plantTrade(payment.gatewayOrderNo, {});
    world.gateway.loseNext("cancel");
    const before = world.gateway.count("cancel");
    await workFor(240, 2);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
    expect(world.gateway.count("cancel") - before).toBe(1);
    expect(await world.db.paymentOperation.findFirst({ where: { paymentId: payment.id } })).toMatchObject({
      state: "YES",
    });
  });

  test("a cancel that did not arrive is repeated", async () => {
    const { payment } = await givenUp();
    world.gateway.plantTrade(payment.gatewayOrderNo, {});
    world.gateway.failNext("cancel", timeOut);
    await workFor(240, 2);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
    expect(await world.db.paymentOperation.findFirst({ where: { paymentId: payment.id } })).toMatchObject({
      state: "YES",
    });
  });

  test("a worker killed after marking it as sent: another one finishes it", async () => {
    const { payment } = await givenUp();
    world.gateway.plantTrade(payment.gatewayOrderNo, {});
    world.pass(240 * SECOND);
    while ((await settlePayments(world.ctx)) > 0);
    world.gateway.onNext("cancel", async () => Promise.reject(new Error("killed")));
    await expect(runOperations(world.ctx)).rejects.toThrow("killed");
    await workFor(60);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
  });

  test("two workers who both find the late trade ask for one cancel", async () => {
    const { wish } = await world.arrange({ outcome: "lost-before" });
    await pay(world.ctx, wish);
    await workFor(2, 3, 10, 15, 30);
    const [payment] = await world.payments(wish.linkId);
    if (!payment) throw new Error("Nothing was tried");
    world.gateway.plantTrade(payment.gatewayOrderNo, { amountYen: 4180 });
    await Promise.all([cancelLateTrade(world.ctx, payment), cancelLateTrade(world.ctx, payment)]);
    expect(await world.db.paymentOperation.count({ where: { paymentId: payment.id } })).toBe(1);
  });

  test("told once more by the gateway before it is cancelled: still one cancel, counted once", async () => {
    const { wish, payment } = await givenUp();
    world.gateway.plantTrade(payment.gatewayOrderNo, { amountYen: 4180 });
    world.pass(240 * SECOND);
    while ((await settlePayments(world.ctx)) > 0);
    const heard = { orderNo: payment.gatewayOrderNo, amountYen: 4180 };
    expect(await hearResult(world.ctx, heard)).toBe("due");
    expect(await settlePayments(world.ctx)).toBe(1);
    expect(await world.db.paymentOperation.count({ where: { paymentId: payment.id } })).toBe(1);
    const counted = { userId: wish.buyerId, action: "late trade found" };
    expect(await world.db.auditEntry.count({ where: counted })).toBe(1);
    await workFor();
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
  });

  test("a cancel the gateway refuses: a person is told, and the next look asks for it again", async () => {
    const { payment } = await givenUp();
    world.gateway.plantTrade(payment.gatewayOrderNo, { amountYen: 4180 });
    world.gateway.failNext("cancel", { is: "no", reason: "issuer-refused", code: "A061010099" });
    await workFor(240);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(4);
    const told = { action: "operation needs a person", merchantId: payment.merchantId };
    expect(await world.db.auditEntry.findMany({ where: told })).toMatchObject([
      { detail: { payment: payment.id, outcome: "NO" } },
    ]);
    await workFor(3_600);
    expect(world.gateway.trade(payment.gatewayOrderNo)?.statusInfo).toBe(40);
  });

  test("a late answer of the first process makes the worker look at once", async () => {
    const { wish } = await world.arrange();
    const held = world.gateway.holdNext("authorize");
    const press = pay(world.ctx, wish);
    await held.reached;
    await workFor(40, 2, 3, 10, 15, 30);
    expect(await statesOf(wish.linkId)).toEqual(["NOT_CHARGED"]);
    held.release();
    expect(await press).toEqual({ ok: true, value: { challengeId: null } });
    await workFor();
    const [payment] = await world.payments(wish.linkId);
    expect(world.gateway.trade(payment?.gatewayOrderNo ?? "")?.statusInfo).toBe(40);
    expect(await world.told(wish.linkId)).toEqual([]);
  });
});
