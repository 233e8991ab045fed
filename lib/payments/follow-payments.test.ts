import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelPayment } from "./cancel-payment";
import { capturePayment } from "./capture-payment";
import { changeAmount } from "./change-amount";
import { followPayments } from "./follow-payments";
import { hearResult } from "./hear-result";
import { releaseCapture } from "./release-capture";
import { openShop, type Sale, type Shop, yamatoSlip } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

const settle = ({ orderNo }: Sale) => shop.gateway.plantTrade(orderNo, { state: "captured", statusInfo: 31 });
const capture = ({ of }: Sale) =>
  capturePayment(shop.ctx, { ...of, slipNo: yamatoSlip(), carrier: "yamato" });

test("what was captured is asked about every six hours until it is settled, and then no more", async () => {
  const one = await shop.paid();
  await capture(one);
  await shop.work();
  const asked = shop.gateway.count("inquire");
  settle(one);
  await shop.work(6 * HOUR_S - 1);
  expect([await shop.stateOf(one), shop.gateway.count("inquire") - asked]).toEqual(["CAPTURE_REQUESTED", 0]);
  await shop.work(1);
  expect([await shop.stateOf(one), shop.gateway.count("inquire") - asked]).toEqual(["CAPTURED", 1]);
  await shop.work(DAY_S, DAY_S);
  expect(shop.gateway.count("inquire") - asked).toBe(1);
});

describe("an answer older than an operation that ended meanwhile is no news", () => {
  /** The next inquiry is answered, and before that answer arrives something else happens. */
  const meanwhile = (happen: () => Promise<unknown>) =>
    shop.gateway.onNext("inquire", async (proceed) => {
      const old = await proceed();
      await happen();
      return old;
    });

  test("a slip taken back is seen at once, not in six hours", async () => {
    const one = await shop.paid();
    const slipNo = yamatoSlip();
    await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
    meanwhile(() => releaseCapture(shop.ctx, { ...one.of, slipNo }));
    await shop.work();
    expect(await shop.stateOf(one)).toBe("AUTHORIZED");
  });

  test("also when another worker took the payment up in that very millisecond", async () => {
    const one = await shop.paid();
    const slipNo = yamatoSlip();
    await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
    let second: Promise<unknown> = Promise.resolve();
    let letGo = () => {};
    meanwhile(async () => {
      await releaseCapture(shop.ctx, { ...one.of, slipNo });
      const held = shop.gateway.holdNext("inquire");
      second = followPayments(shop.ctx);
      await held.reached;
      letGo = held.release;
    });
    await followPayments(shop.ctx);
    letGo();
    await second;
    await shop.work(60);
    expect(await shop.stateOf(one)).toBe("AUTHORIZED");
  });

  test("a second slip is not lost behind the first one's return", async () => {
    const one = await shop.paid();
    const slipNo = yamatoSlip();
    await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
    await shop.work();
    await releaseCapture(shop.ctx, { ...one.of, slipNo });
    meanwhile(() => capture(one));
    await shop.work();
    expect(await shop.stateOf(one)).toBe("CAPTURE_REQUESTED");
  });
});

test("17: kept with the gateway's codes, still what stands, and only a cancel is open", async () => {
  const one = await shop.paid();
  shop.gateway.onNext("changeAmount", async () => {
    shop.gateway.plantTrade(one.orderNo, { state: "change-failed", statusInfo: 17 });
    return { is: "no", reason: "amount-refused", code: "A076000001", creditCode: "G55" };
  });
  const answer = await changeAmount(shop.ctx, { ...one.of, amountYen: 980 });
  expect(answer).toEqual({
    ok: false,
    refusal: { reason: "amount-refused", code: "A076000001", creditCode: "G55" },
  });
  await shop.work();
  expect(await shop.row(one.of)).toMatchObject({ state: "CHANGE_FAILED", amountYen: 4_180 });
  expect(await capture(one)).toMatchObject({ ok: false, refusal: { reason: "not-possible-now" } });
  expect(await cancelPayment(shop.ctx, one.of)).toMatchObject({ ok: true, value: { is: "done" } });
  expect(await shop.stateOf(one)).toBe("CANCELLED");
});

test("an answer is lost and the gateway stands at 17: the inquiry tells", async () => {
  const one = await shop.paid();
  shop.gateway.onNext("changeAmount", async () => {
    shop.gateway.plantTrade(one.orderNo, { state: "change-failed", statusInfo: 17, amountYen: 980 });
    return { is: "unknown", cause: "time-out" };
  });
  await changeAmount(shop.ctx, { ...one.of, amountYen: 980 });
  await shop.work(2, 3);
  expect(await shop.stateOf(one)).toBe("CHANGE_FAILED");
  expect((await shop.operations(one.of)).at(-1)).toMatchObject({ state: "NO", refusal: "old-amount-stands" });
});

test("a result that is heard makes the worker ask at once, and only what the gateway shows is believed", async () => {
  const [settled, lied] = [await shop.paid(), await shop.paid()];
  for (const one of [settled, lied]) await capture(one);
  await shop.work();
  settle(settled);
  expect([await shop.hear(settled), await shop.hear(lied)]).toEqual(["due", "due"]);
  await shop.work();
  expect([await shop.stateOf(settled), await shop.stateOf(lied)]).toEqual(["CAPTURED", "CAPTURE_REQUESTED"]);
});

test("an amount that the gateway shows higher is not believed, a lower one is", async () => {
  const [higher, lower] = [await shop.paid(), await shop.paid()];
  for (const one of [higher, lower]) await capture(one);
  shop.gateway.plantTrade(higher.orderNo, { amountYen: 9_000 });
  shop.gateway.plantTrade(lower.orderNo, { amountYen: 3_000 });
  const asked = shop.gateway.count("inquire");
  await shop.work(6 * HOUR_S);
  expect(shop.gateway.count("inquire")).toBeGreaterThan(asked);
  expect((await shop.row(higher.of)).amountYen).toBe(4_180);
  expect((await shop.row(lower.of)).amountYen).toBe(3_000);
});

test("another amount, an unknown order, and a thirteenth word within the hour move nothing", async () => {
  const one = await shop.paid();
  await capture(one);
  await shop.work();
  expect(await shop.hear(one, 1)).toBe("nothing-to-ask");
  expect(await hearResult(shop.ctx, { orderNo: "KPNOBODY", amountYen: 4_180 })).toBe("nothing-to-ask");
  const asked = shop.gateway.count("inquire");
  await shop.work();
  expect(shop.gateway.count("inquire")).toBe(asked);
  const heard: string[] = [];
  for (let word = 1; word <= 13; word++) heard.push(await shop.hear(one));
  expect(heard).toEqual([...Array<string>(12).fill("due"), "nothing-to-ask"]);
});
