import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { type Form, memberForm } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";

const GOOD = "4999140000000017";
const SLIP = "301122334450";
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("CHG");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.control("reset", {});
  await clock("2019-10-21T14:05:00+09:00");
});

const clock = (now: string) => gateway.control("clock", { now, frozen: true });
const change = (order_no: string, new_price: string, more: Form = {}) =>
  gateway.call("creditChangePrice", "A07", { order_no, new_price, ...more });
const again = (order_no: string) => gateway.call("reAuth", "A11", { order_no });
const cancel = (order_no: string) => gateway.call("creditCancel", "A06", { order_no });
const enter = (order_no: string, slip_no: string, delivery_service_code: string) =>
  gateway.call("shipmentEntry", "E01", { order_no, slip_no, delivery_service_code });

async function order(number = GOOD, form: Form = {}, token: Form = {}): Promise<string> {
  const order_no = newOrder();
  expect((await gateway.chargeToken(number, order_no, token, form)).errorCode).toBe("");
  return order_no;
}

async function look(order_no: string) {
  const found = await gateway.call("tradeInfo", "E04", { order_no });
  return [found.read("statusInfo"), found.read("settlePrice")];
}

describe("A07", () => {
  test("less and more, at 4, 30 and 31", async () => {
    const number = await order();
    expect((await change(number, "1000")).errorCode).toBe("");
    expect(await look(number)).toEqual(["4", "1000"]);
    await enter(number, SLIP, "00");
    expect((await change(number, "5000")).errorCode).toBe("");
    expect(await look(number)).toEqual(["30", "5000"]);
    await gateway.control("clock", { advanceSeconds: 86_400 });
    expect((await change(number, "100")).errorCode).toBe("");
    expect(await look(number)).toEqual(["31", "100"]);
  });

  test.each([
    ["", "A071010401"],
    ["12345678", "A071010402"],
    ["1.5", "A071010404"],
    ["0", "A071010471"],
    ["300001", "A071010472"],
    ["3980", "A074000001"],
  ])("new price '%s' → %s", async (price, code) => {
    expect((await change(await order(), price)).errorCode).toBe(code);
  });

  test("no order, a cancelled one, a merchant who may not", async () => {
    expect((await change("NOBODY", "10")).errorCode).toBe("A073000001");
    const number = await order();
    await cancel(number);
    expect((await change(number, "10")).errorCode).toBe("A073000001");
    expect((await change(number, "10", { trader_code: "888888802" })).errorCode).toBe("A072000001");
  });

  test("the new amount refused: 17 with the old price, and only A06 is open", async () => {
    const number = await order(testNumber("499909", "512"), { settle_price: "1" });
    const refused = await change(number, "500");
    expect([refused.errorCode, refused.credit]).toEqual(["A076000001", "G12"]);
    expect(await look(number)).toEqual(["17", "1"]);
    expect((await change(number, "1")).errorCode).toBe("A073000001");
    expect((await again(number)).errorCode).toBe("A112000002");
    expect((await enter(number, SLIP, "00")).errorCode).toBe("E011010351");
    expect((await cancel(number)).errorCode).toBe("");
  });

  test.each([
    ["A076000001", ["17", "3980"]],
    ["A077000001", ["17", "500"]],
    ["A075000001", ["4", "3980"]],
  ])("forced %s leaves %o", async (errorCode, left) => {
    const number = await order();
    await gateway.control("next", { function: "A07", outcome: "error", errorCode });
    expect((await change(number, "500")).errorCode).toBe(errorCode);
    expect(await look(number)).toEqual(left);
  });

  test("a failing change at 31 leaves 31", async () => {
    const number = await order(testNumber("499909", "512"), { settle_price: "1" });
    await enter(number, number, "99");
    expect((await change(number, "500")).errorCode).toBe("A076000001");
    expect(await look(number)).toEqual(["31", "1"]);
  });
});

describe("A11", () => {
  test("after a cancel the order is at 4 again, routed anew", async () => {
    const number = await order();
    await cancel(number);
    await gateway.control("config", { rakutenRouting: "before" });
    expect((await again(number)).errorCode).toBe("");
    const found = await gateway.call("tradeInfo", "E04", { order_no: number });
    expect([found.read("statusInfo"), found.read("settleMethod"), found.read("cancelDate")]).toEqual([
      "4",
      "9",
      "",
    ]);
  });

  test("from 30 it drops the slips", async () => {
    const number = await order();
    await enter(number, SLIP, "00");
    expect((await again(number)).errorCode).toBe("");
    expect((await gateway.call("tradeInfo", "E04", { order_no: number })).read("slipNo")).toBe("");
    expect((await enter(number, SLIP, "00")).errorCode).toBe("");
  });

  test("a lapsed order lives another 58 days", async () => {
    const number = await order();
    await gateway.control("clock", { advanceSeconds: 58 * 86_400 });
    expect(await look(number)).toEqual(["40", "3980"]);
    expect((await again(number)).errorCode).toBe("");
    await gateway.control("clock", { advanceSeconds: 58 * 86_400 - 1 });
    expect(await look(number)).toEqual(["4", "3980"]);
  });

  test("the issuer refuses: A112000004 and nothing moves", async () => {
    const number = await order(GOOD, {}, { card_exp: "1019" });
    await clock("2019-11-01T09:00:00+09:00");
    const refused = await again(number);
    expect([refused.errorCode, refused.credit]).toEqual(["A112000004", "G83"]);
    expect(await look(number)).toEqual(["4", "3980"]);
  });

  test("settled and unknown orders are not for it", async () => {
    const number = await order();
    await enter(number, number, "99");
    expect((await again(number)).errorCode).toBe("A112000002");
    expect((await again("NOBODY")).errorCode).toBe("A112000002");
  });
});

test.each([
  ["22:59:59", "", ""],
  ["23:00:00", "A070000000", "A110000000"],
  ["00:59:59", "A070000000", "A110000000"],
  ["01:00:00", "", ""],
])("at %s JST: A07 '%s', A11 '%s'", async (time, changed, reauthorised) => {
  const number = await order();
  await clock(`2019-10-22T${time}+09:00`);
  expect((await change(number, "100")).errorCode).toBe(changed);
  expect((await again(number)).errorCode).toBe(reauthorised);
});

describe("A04", () => {
  const list = () => gateway.call("creditInfoGet", "A03", memberForm());
  const update = (changes: Form) =>
    gateway.call("creditInfoUpdate", "A04", {
      ...memberForm(),
      card_key: "1",
      last_credit_date: "20191021140500",
      ...changes,
    });
  beforeEach(async () => {
    await order(GOOD, {}, { option_service_div: "01" });
  });

  test("changes expiry and owner and does not move the lock", async () => {
    expect((await update({ card_exp: "0130", card_owner: "HANAKO YAMADA" })).errorCode).toBe("");
    const held = await list();
    expect(["cardExp", "cardOwner", "lastCreditDate"].map(held.read)).toEqual([
      "0130",
      "HANAKO YAMADA",
      "20191021140500",
    ]);
  });

  test.each([
    [{ card_key: "0" }, "A041010606"],
    [{ card_key: "2" }, "A041010651"],
    [{ card_exp: "2030" }, "A041010705"],
    [{ card_exp: "0919" }, "A041010771"],
    [{ card_owner: "山田" }, "A041010804"],
    [{ card_code_api: "14" }, "A041010906"],
    [{ last_credit_date: "2019" }, "A041011005"],
    [{ last_credit_date: "20191021140501", card_exp: "0130" }, "A043000001"],
    [{}, "A043000002"],
    [{ check_sum: "0" }, "A041010571"],
  ])("%o → %s", async (changes, code) => {
    expect((await update(changes)).errorCode).toBe(code);
  });
});
