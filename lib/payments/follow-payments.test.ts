import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { cancelPayment } from "./cancel-payment";
import { capturePayment } from "./capture-payment";
import { changeAmount } from "./change-amount";
import { followPayments } from "./follow-payments";
import { hearResult } from "./hear-result";
import { isAboutToLapse } from "./operation-rules";
import { pay } from "./pay";
import { reauthorizePayment } from "./reauthorize-payment";
import { releaseCapture } from "./release-capture";
import { runOperations } from "./run-operations";
import { openShop, type Shop, yamatoSlip } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
type Paid = Awaited<ReturnType<Shop["paid"]>>;

const settle = ({ orderNo }: Paid) => shop.gateway.plantTrade(orderNo, { state: "captured", statusInfo: 31 });
const lapse = ({ orderNo }: Paid) => shop.gateway.plantTrade(orderNo, { state: "cancelled", statusInfo: 40 });
const capture = ({ of }: Paid) =>
  capturePayment(shop.ctx, { ...of, slipNo: yamatoSlip(), carrier: "yamato" });
const stateOf = async ({ of }: Paid) => (await shop.row(of)).state;
const hear = ({ orderNo }: Paid, amountYen = 4_180) => hearResult(shop.ctx, { orderNo, amountYen });

test("what was captured is asked about every six hours until it is settled, and then no more", async () => {
  const one = await shop.paid();
  await capture(one);
  await shop.work();
  const asked = shop.gateway.count("inquire");
  settle(one);
  await shop.work(6 * HOUR_S - 1);
  expect([await stateOf(one), shop.gateway.count("inquire") - asked]).toEqual(["CAPTURE_REQUESTED", 0]);
  await shop.work(1);
  expect([await stateOf(one), shop.gateway.count("inquire") - asked]).toEqual(["CAPTURED", 1]);
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
    expect(await stateOf(one)).toBe("AUTHORIZED");
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
    expect(await stateOf(one)).toBe("AUTHORIZED");
  });

  test("a second slip is not lost behind the first one's return", async () => {
    const one = await shop.paid();
    const slipNo = yamatoSlip();
    await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
    await shop.work();
    await releaseCapture(shop.ctx, { ...one.of, slipNo });
    meanwhile(() => capture(one));
    await shop.work();
    expect(await stateOf(one)).toBe("CAPTURE_REQUESTED");
  });
});

test.each([
  [50 * DAY_S - 1, false],
  [50 * DAY_S, true],
  [57 * DAY_S, true],
  [58 * DAY_S - 1, true],
])("%i s after its authorisation: about to lapse is %s, and it stands", async (seconds, flagged) => {
  const one = await shop.paid();
  await shop.work(seconds);
  const row = await shop.row(one.of);
  expect([row.state, isAboutToLapse(row, shop.ctx.now())]).toEqual(["AUTHORIZED", flagged]);
});

test("at 58 days the gateway is asked: gone is lapsed, still there is asked again", async () => {
  const [gone, there] = [await shop.paid(), await shop.paid()];
  await shop.work(58 * DAY_S - 60);
  lapse(gone);
  await shop.work(59);
  expect([await stateOf(gone), await stateOf(there)]).toEqual(["AUTHORIZED", "AUTHORIZED"]);
  await shop.work(1);
  expect([await stateOf(gone), await stateOf(there)]).toEqual(["LAPSED", "AUTHORIZED"]);
  lapse(there);
  await shop.work(6 * HOUR_S);
  expect(await stateOf(there)).toBe("LAPSED");
});

describe("58 days are counted from the authorisation, however late it was found", () => {
  const LATE_S = 20 * HOUR_S;
  const lapses = (from: Date) => new Date(from.getTime() + 58 * DAY_S * 1_000);

  /** Whatever was asked of the gateway was done, its answer is lost, and nobody looks for twenty hours. */
  async function foundLate(ask: () => Promise<unknown>) {
    const at = shop.ctx.now();
    await ask();
    shop.pass(LATE_S * 1_000);
    await shop.work();
    return lapses(at);
  }

  async function paidLate() {
    const arranged = await shop.arrange({ outcome: "lost-after" });
    const lapsesAt = await foundLate(() => pay(shop.ctx, arranged.wish));
    const payment = await shop.live(arranged.wish.linkId);
    if (!payment) throw new Error("Not paid");
    const of = { merchantId: payment.merchantId as MerchantId, paymentId: payment.id };
    return { ...arranged, of, orderNo: payment.gatewayOrderNo, lapsesAt };
  }

  test("a payment found twenty hours later lapses on its true day, and can be authorised again", async () => {
    const one = await paidLate();
    const { lapsesAt } = one;
    expect(await shop.row(one.of)).toMatchObject({ state: "AUTHORIZED", lapsesAt, askAt: lapsesAt });
    await shop.work(58 * DAY_S - LATE_S - 1);
    lapse(one);
    expect(await stateOf(one)).toBe("AUTHORIZED");
    await shop.work(1);
    expect(await stateOf(one)).toBe("LAPSED");
    expect(await reauthorizePayment(shop.ctx, one.of)).toMatchObject({ ok: true, value: { is: "done" } });
    const again = { state: "AUTHORIZED", lapsesAt: lapses(shop.ctx.now()) };
    expect(await shop.row(one.of)).toMatchObject(again);
    await shop.work();
    expect(await shop.row(one.of)).toMatchObject(again);
  });

  test("what the gateway showed last decides, not what was written down before", async () => {
    const one = await shop.paid();
    const lapsesAt = lapses(new Date(shop.ctx.now().getTime() + LATE_S * 1_000));
    await shop.db.payment.update({ where: { id: one.of.paymentId }, data: { lapsesAt } });
    shop.pass(58 * DAY_S * 1_000);
    lapse(one);
    await hear(one);
    await shop.work();
    expect(await stateOf(one)).toBe("LAPSED");
  });

  test("a change of amount found late", async () => {
    const one = await shop.paid();
    shop.gateway.loseNext("changeAmount");
    const lapsesAt = await foundLate(() => changeAmount(shop.ctx, { ...one.of, amountYen: 980 }));
    expect(await shop.row(one.of)).toMatchObject({ amountYen: 980, lapsesAt, askAt: lapsesAt });
  });

  test("a new authorisation found late", async () => {
    const one = await shop.paid();
    lapse(one);
    await shop.work(58 * DAY_S);
    shop.gateway.loseNext("reauthorize");
    const lapsesAt = await foundLate(() => reauthorizePayment(shop.ctx, one.of));
    expect(await shop.row(one.of)).toMatchObject({ state: "AUTHORIZED", lapsesAt, askAt: lapsesAt });
  });

  test.each(["changeAmount", "reauthorize"] as const)(
    "%s found late, before the gateway is asked what else it changed",
    async (wish) => {
      const one = await shop.paid();
      if (wish === "reauthorize") lapse(one);
      await shop.work(wish === "reauthorize" ? 58 * DAY_S : 0);
      shop.gateway.loseNext(wish);
      const at = shop.ctx.now();
      if (wish === "reauthorize") await reauthorizePayment(shop.ctx, one.of);
      else await changeAmount(shop.ctx, { ...one.of, amountYen: 980 });
      shop.pass(LATE_S * 1_000);
      await runOperations(shop.ctx);
      expect(await shop.row(one.of)).toMatchObject({ lapsesAt: lapses(at) });
    },
  );

  test("an amount and an authorisation changed at the gateway by somebody else", async () => {
    const one = await shop.paid();
    shop.pass(DAY_S * 1_000);
    const authorizedAt = shop.ctx.now();
    shop.gateway.plantTrade(one.orderNo, { authorizedAt, approvalNo: "777777" });
    shop.pass(LATE_S * 1_000);
    await hear(one);
    await shop.work();
    const lapsesAt = lapses(authorizedAt);
    expect(await shop.row(one.of)).toMatchObject({ approvalNo: "777777", lapsesAt, askAt: lapsesAt });
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
  expect(await stateOf(one)).toBe("CANCELLED");
});

test("an answer is lost and the gateway stands at 17: the inquiry tells", async () => {
  const one = await shop.paid();
  shop.gateway.onNext("changeAmount", async () => {
    shop.gateway.plantTrade(one.orderNo, { state: "change-failed", statusInfo: 17, amountYen: 980 });
    return { is: "unknown", cause: "time-out" };
  });
  await changeAmount(shop.ctx, { ...one.of, amountYen: 980 });
  await shop.work(2, 3);
  expect(await stateOf(one)).toBe("CHANGE_FAILED");
  expect((await shop.operations(one.of)).at(-1)).toMatchObject({ state: "NO", refusal: "old-amount-stands" });
});

test("a result that is heard makes the worker ask at once, and only what the gateway shows is believed", async () => {
  const [settled, lied] = [await shop.paid(), await shop.paid()];
  for (const one of [settled, lied]) await capture(one);
  await shop.work();
  settle(settled);
  expect([await hear(settled), await hear(lied)]).toEqual(["due", "due"]);
  await shop.work();
  expect([await stateOf(settled), await stateOf(lied)]).toEqual(["CAPTURED", "CAPTURE_REQUESTED"]);
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

test("a slip taken back gives the authorisation no new 58 days", async () => {
  const one = await shop.paid();
  const { lapsesAt } = await shop.row(one.of);
  const slipNo = yamatoSlip();
  await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
  await shop.work(20 * DAY_S);
  await releaseCapture(shop.ctx, { ...one.of, slipNo });
  await shop.work();
  expect(await shop.row(one.of)).toMatchObject({ state: "AUTHORIZED", lapsesAt, askAt: lapsesAt });
});

test("another amount, an unknown order, and a thirteenth word within the hour move nothing", async () => {
  const one = await shop.paid();
  await capture(one);
  await shop.work();
  expect(await hear(one, 1)).toBe("nothing-to-ask");
  expect(await hearResult(shop.ctx, { orderNo: "KPNOBODY", amountYen: 4_180 })).toBe("nothing-to-ask");
  const asked = shop.gateway.count("inquire");
  await shop.work();
  expect(shop.gateway.count("inquire")).toBe(asked);
  const heard: string[] = [];
  for (let word = 1; word <= 13; word++) heard.push(await hear(one));
  expect(heard).toEqual([...Array<string>(12).fill("due"), "nothing-to-ask"]);
});
