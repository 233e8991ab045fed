import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GatewayCalls } from "@/lib/gateway/port";
import { applyResult } from "@/lib/payments/apply-result";
import { pay } from "@/lib/payments/pay";
import { yamatoSlip } from "@/lib/payments/test-operations";
import { type Calls, openCalls, type Said } from "./test-shop";

let shop: Calls;
beforeAll(async () => {
  shop = await openCalls();
});
afterAll(() => shop.close());

const refusal = (errorCode: string) => ({ status: "200", returnCode: "1", errorCode });
const done = { status: "200", returnCode: "0", errorCode: "" };
type Order = Awaited<ReturnType<Calls["paidOrder"]>>;

const cancel = ({ mine }: Order, patienceMs?: number) =>
  shop.say("creditCancel", { function_div: "A06", ...mine }, { patienceMs });
const change = ({ mine }: Order, new_price: string, patienceMs?: number) =>
  shop.say("creditChangePrice", { function_div: "A07", ...mine, new_price }, { patienceMs });
const enter = ({ mine }: Order, slip_no: string, delivery_service_code = "00", patienceMs?: number) =>
  shop.say("shipmentEntry", { function_div: "E01", ...mine, slip_no, delivery_service_code }, { patienceMs });
const remove = ({ mine }: Order, slip_no: string) =>
  shop.say("shipmentCancel", { function_div: "E02", ...mine, slip_no });
async function ask({ mine }: Order) {
  const { resultCount, resultData } = await shop.say("tradeInfo", { function_div: "E04", ...mine });
  return resultCount === "1" ? resultData : null;
}

test("an answer as bytes: declaration, root, order, and an order number with markup", async () => {
  const { mine } = await shop.paidOrder({}, { merchantOrderNo: "A<1>#/*@:-" });
  const answer = await shop.call("tradeInfo", { function_div: "E04", ...mine });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  const text = await answer.text();
  const stamp = "20261124190000";
  expect(text).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>0</returnCode><errorCode></errorCode><returnDate>${stamp}</returnDate>` +
      `<resultCount>1</resultCount><resultData><orderNo>A&lt;1&gt;#/*@:-</orderNo><deviceDiv>2</deviceDiv><settleDate>${stamp}</settleDate>` +
      "<orderDataSeq>1</orderDataSeq><settlePrice>4180</settlePrice><settleMethodDiv>0</settleMethodDiv><settleMethod>14</settleMethod>" +
      "<statusInfo>4</statusInfo><memberId></memberId><payWay>1</payWay>" +
      `<crdCResCd>${/<crdCResCd>(\d+)/.exec(text)?.[1]}</crdCResCd><crdCResDate>${stamp}</crdCResDate><threeDCode></threeDCode>` +
      "<voteNumber></voteNumber><expiredDays></expiredDays><emoneyExpiredDays></emoneyExpiredDays><packingInfo>0</packingInfo><slipNo></slipNo>" +
      "<extraSlipNo></extraSlipNo><deliveryServiceCode></deliveryServiceCode><allDeliveryDate></allDeliveryDate><finishDate></finishDate>" +
      "<slipDate></slipDate><scheduledShippingDate></scheduledShippingDate><warningInfo></warningInfo><cancelDate></cancelDate>" +
      "<renewalDate></renewalDate><idcodeResPayinfoKey></idcodeResPayinfoKey></resultData></return>",
  );
  expect(
    await (await shop.call("creditCancel", { function_div: "A06", ...mine, order_no: "?" })).text(),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>1</returnCode><errorCode>A061010304</errorCode><returnDate>${stamp}</returnDate></return>`,
  );
});

test.each([9, 14, 98])("settleMethod %i is the gateway's, verbatim", async (settleMethod) => {
  const order = await shop.paidOrder({ settleMethod });
  expect(await ask(order)).toMatchObject({ settleMethod: String(settleMethod), statusInfo: "4" });
});

test("a sale's whole life, as E04 tells it", async () => {
  const order = await shop.paidOrder();
  const [first, second] = [yamatoSlip(), yamatoSlip()];
  shop.pass(1_000);
  expect(await change(order, "3980")).toMatchObject(done);
  const lowered = {
    settlePrice: "3980",
    statusInfo: "4",
    renewalDate: expect.stringMatching(/^20261124\d{6}$/),
  };
  expect(await ask(order)).toMatchObject(lowered);
  expect(await enter(order, first)).toMatchObject({ ...done, slipUrlPc: expect.stringContaining(first) });
  shop.pass(60_000);
  expect(await enter(order, second)).toMatchObject(done);
  const shipped = { statusInfo: "30", slipNo: first, extraSlipNo: second, deliveryServiceCode: "00" };
  expect(await ask(order)).toMatchObject({ ...shipped, slipDate: expect.stringMatching(/^20261124\d{6}$/) });
  expect(await remove(order, first)).toMatchObject(done);
  expect(await ask(order)).toMatchObject({ statusInfo: "30", slipNo: second, extraSlipNo: "" });
  shop.gateway.plantTrade(order.gatewayOrderNo, { state: "captured", statusInfo: 31 });
  shop.pass(3_600_000);
  const settled = { statusInfo: "31", slipNo: second, finishDate: "20261124", allDeliveryDate: "20261124" };
  expect(await ask(order), "E04 looks at the gateway itself").toMatchObject(settled);
  expect(await cancel(order)).toMatchObject(refusal("A062010004"));
  expect(await remove(order, second)).toMatchObject(refusal("E022000002"));
  expect(await enter(order, yamatoSlip())).toMatchObject(refusal("E011010351"));
});

test("E04 looks at a captured sale once a minute at most", async () => {
  const order = await shop.paidOrder();
  await enter(order, yamatoSlip());
  await shop.work();
  const asked = shop.gateway.count("inquire");
  await ask(order);
  expect(shop.gateway.count("inquire") - asked).toBe(0);
  shop.pass(61_000);
  await ask(order);
  await ask(order);
  expect(shop.gateway.count("inquire") - asked).toBe(1);
});

test("another carrier's slip settles at once and may be any text", async () => {
  const order = await shop.paidOrder();
  expect(await enter(order, order.mine.order_no, "99")).toMatchObject(done);
  const told = { statusInfo: "31", slipNo: order.mine.order_no, deliveryServiceCode: "99" };
  expect(await ask(order)).toMatchObject(told);
});

test("cancelled: 40 with its date, and a second time refused", async () => {
  const order = await shop.paidOrder();
  expect(await cancel(order)).toMatchObject(done);
  expect(await ask(order)).toMatchObject({ statusInfo: "40", cancelDate: expect.stringMatching(/^2026/) });
  expect(await cancel(order)).toMatchObject(refusal("A062010003"));
  expect(await enter(order, yamatoSlip())).toMatchObject(refusal("E011010351"));
  expect(await change(order, "980")).toMatchObject(refusal("A073000001"));
});

test("slips: one that is there already, one that never was", async () => {
  const order = await shop.paidOrder();
  const slip = yamatoSlip();
  expect(await remove(order, slip)).toMatchObject(refusal("E022000001"));
  await enter(order, slip);
  shop.gateway.failNext("capture", { is: "no", reason: "slip-refused", code: "E012000001" });
  expect(await enter(order, yamatoSlip())).toMatchObject(refusal("E012000001"));
  expect(await remove(order, yamatoSlip())).toMatchObject(refusal("E022000001"));
  expect(await remove(order, slip)).toMatchObject(done);
  expect(await remove(order, slip)).toMatchObject(refusal("E022000001"));
});

test("A07: the same amount, a higher one", async () => {
  const order = await shop.paidOrder();
  expect(await change(order, "4180")).toMatchObject(refusal("A074000001"));
  expect(await change(order, "4181")).toMatchObject(refusal("A074000002"));
});

test("A07 at night is refused, not kept for the morning; 23:00:00 is night, 01:00:00 is not", async () => {
  const order = await shop.paidOrder();
  const until = (time: string) => shop.pass(new Date(time).getTime() - shop.ctx.now().getTime());
  until("2026-12-01T22:59:59+09:00");
  expect(await change(order, "4000")).toMatchObject(done);
  for (const night of ["2026-12-01T23:00:00+09:00", "2026-12-02T00:59:59+09:00"]) {
    until(night);
    expect(await change(order, "3000")).toMatchObject(refusal("A070000000"));
  }
  until("2026-12-02T01:00:00+09:00");
  await shop.work();
  expect(await ask(order)).toMatchObject({ settlePrice: "4000" });
  expect(await change(order, "3000")).toMatchObject(done);
});

test("the halves of a change that fail: code and creditErrorCode are the gateway's, the order is at 17", async () => {
  for (const [reason, code] of [
    ["amount-refused", "A076000001"],
    ["old-amount-stands", "A077000001"],
  ] as const) {
    const order = await shop.paidOrder();
    shop.gateway.failNext("changeAmount", { is: "no", reason, code, creditCode: "G55" });
    expect(await change(order, "980")).toMatchObject({ ...refusal(code), creditErrorCode: "G55" });
    expect(await ask(order)).toMatchObject({ statusInfo: "17" });
    expect(await change(order, "980")).toMatchObject(refusal("A073000001"));
    expect(await cancel(order), "only a cancel is open").toMatchObject(done);
  }
});

const asks: [string, keyof GatewayCalls, (order: Order, patienceMs?: number) => Promise<Said>][] = [
  ["A06", "cancel", cancel],
  ["A07", "changeAmount", (order, patienceMs) => change(order, "980", patienceMs)],
  ["E01", "capture", (order, patienceMs) => enter(order, yamatoSlip(), "00", patienceMs)],
];

describe.each(asks)("%s", (div, wish, press) => {
  test("the gateway's answer is lost: Z012000005, then Z012000004, and E04 tells in the end", async () => {
    const order = await shop.paidOrder();
    shop.gateway.loseNext(wish);
    expect(await press(order)).toMatchObject(refusal("Z012000005"));
    expect(await press(order)).toMatchObject(refusal("Z012000004"));
    await shop.work(5);
    const told = { A06: { statusInfo: "40" }, A07: { settlePrice: "980" }, E01: { statusInfo: "30" } }[div];
    expect(await ask(order)).toMatchObject(told ?? {});
    expect((await shop.operations(order.of)).map(({ state }) => state)).toEqual(["YES"]);
  });

  test("parallel calls: one is done, the others hear that it is in process", async () => {
    const order = await shop.paidOrder();
    const held = shop.gateway.holdNext(wish);
    const first = press(order);
    await held.reached;
    expect(await press(order)).toMatchObject(refusal("Z012000004"));
    held.release();
    expect(await first).toMatchObject(done);
  });

  test("an answer that takes too long is Z012000005 in time; what was begun is done all the same", async () => {
    const order = await shop.paidOrder();
    const held = shop.gateway.holdNext(wish);
    expect(await press(order, 50)).toMatchObject(refusal("Z012000005"));
    held.release();
    await expect
      .poll(async () => (await shop.operations(order.of)).map(({ state }) => state))
      .toEqual(["YES"]);
  });

  test("a code of the gateway's about us, not about the shop, is an internal error", async () => {
    const order = await shop.paidOrder();
    shop.gateway.failNext(wish, { is: "no", reason: "not-contracted", code: "Z012000009" });
    expect(await press(order)).toMatchObject(refusal("Z019999999"));
  });

  test("a code that we have no word for passes through", async () => {
    const order = await shop.paidOrder();
    shop.gateway.failNext(wish, { is: "no", reason: "other", code: `${div}2999999`, creditCode: "G99" });
    expect(await press(order)).toMatchObject({ ...refusal(`${div}2999999`), creditErrorCode: "G99" });
  });
});

describe("which attempt an order is", () => {
  const declined = { outcome: "over-limit" } as const;

  test("a declined attempt leaves none", async () => {
    const { wish, checkout } = await shop.arrange(declined);
    const code = await shop.open(checkout.merchantId as Order["of"]["merchantId"]);
    await pay(shop.ctx, wish);
    const mine = { trader_code: code, order_no: checkout.merchantOrderNo };
    expect(await shop.say("tradeInfo", { function_div: "E04", ...mine })).toMatchObject({ resultCount: "0" });
    expect(await shop.say("creditCancel", { function_div: "A06", ...mine })).toMatchObject(
      refusal("A062010001"),
    );
  });

  test("one whose page was opened is at 21, and at 20 once it was left", async () => {
    const { wish, checkout, paymentId } = await shop.payToChallenge();
    const code = await shop.open(checkout.merchantId as Order["of"]["merchantId"]);
    const order = { mine: { trader_code: code, order_no: checkout.merchantOrderNo } } as Order;
    expect(await ask(order)).toMatchObject({ statusInfo: "21", settlePrice: "4180", crdCResCd: "" });
    await applyResult(shop.ctx, paymentId, { to: "NOT_CHARGED" });
    expect(await shop.live(wish.linkId)).toBeNull();
    expect(await ask(order)).toMatchObject({ statusInfo: "20" });
  });

  test("the gateway's answer to the charge is lost: 0 until it is known", async () => {
    const { wish, checkout } = await shop.arrange();
    const code = await shop.open(checkout.merchantId as Order["of"]["merchantId"]);
    shop.gateway.loseNext("authorize");
    await pay(shop.ctx, wish);
    const order = { mine: { trader_code: code, order_no: checkout.merchantOrderNo } } as Order;
    expect(await ask(order)).toMatchObject({ statusInfo: "0", settleMethod: "" });
    await shop.work(5);
    expect(await ask(order)).toMatchObject({ statusInfo: "4", settleMethod: "14" });
  });
});
