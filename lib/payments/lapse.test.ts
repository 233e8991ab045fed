import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { capturePayment } from "./capture-payment";
import { changeAmount } from "./change-amount";
import { isAboutToLapse } from "./operation-rules";
import { pay } from "./pay";
import { reauthorizePayment } from "./reauthorize-payment";
import { releaseCapture } from "./release-capture";
import { runOperations } from "./run-operations";
import { openShop, type Sale, type Shop, yamatoSlip } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

const lapse = ({ orderNo }: Sale) => shop.gateway.plantTrade(orderNo, { state: "cancelled", statusInfo: 40 });

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
  expect([await shop.stateOf(gone), await shop.stateOf(there)]).toEqual(["AUTHORIZED", "AUTHORIZED"]);
  await shop.work(1);
  expect([await shop.stateOf(gone), await shop.stateOf(there)]).toEqual(["LAPSED", "AUTHORIZED"]);
  lapse(there);
  await shop.work(6 * HOUR_S);
  expect(await shop.stateOf(there)).toBe("LAPSED");
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
    expect(await shop.stateOf(one)).toBe("AUTHORIZED");
    await shop.work(1);
    expect(await shop.stateOf(one)).toBe("LAPSED");
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
    await shop.hear(one);
    await shop.work();
    expect(await shop.stateOf(one)).toBe("LAPSED");
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
    await shop.hear(one);
    await shop.work();
    const lapsesAt = lapses(authorizedAt);
    expect(await shop.row(one.of)).toMatchObject({ approvalNo: "777777", lapsesAt, askAt: lapsesAt });
  });
});

test.each([
  ["does", {}],
  ["does not", { authorizedAt: null }],
])(
  "a slip taken back gives the authorisation no new 58 days; the gateway %s say when it was",
  async (_, shown) => {
    const one = await shop.paid();
    shop.gateway.plantTrade(one.orderNo, shown);
    const { lapsesAt } = await shop.row(one.of);
    const slipNo = yamatoSlip();
    await capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
    await shop.work(20 * DAY_S);
    await releaseCapture(shop.ctx, { ...one.of, slipNo });
    await shop.work();
    expect(await shop.row(one.of)).toMatchObject({ state: "AUTHORIZED", lapsesAt, askAt: lapsesAt });
  },
);
