import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { type Form, memberForm } from "@/sandbox/testing/gateway-client";
import { type ReceivingShop, receivingShop } from "@/sandbox/testing/receiving-shop";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
let shop: ReceivingShop;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  shop?.close();
  shop = await receivingShop();
  await gateway.control("reset", {});
  await clock("2019-10-21T14:05:00+09:00");
  await gateway.control("config", { resultUrl: shop.url });
});
afterAll(() => shop.close());

const clock = (now: string) => gateway.control("clock", { now, frozen: true });
const option = { option_service_div: "01" };
const accept = (order_no: string, day: string, number = "4999140000000017", token: Form = {}) =>
  gateway.chargeToken(
    number,
    order_no,
    { ...option, ...token },
    { settle_price: "12800", scheduled_shipping_date: day },
  );
const status = async (order_no: string) =>
  (await gateway.call("tradeInfo", "E04", { order_no })).read("statusInfo");

test("§ 24.6: accepted at 5, authorised at midnight ten days before, and the merchant is told", async () => {
  expect((await accept("KP20191021000004", "20191115")).errorCode).toBe("");
  expect(await status("KP20191021000004")).toBe("5");
  await clock("2019-11-04T23:59:59+09:00");
  expect(await status("KP20191021000004")).toBe("5");
  await clock("2019-11-05T00:00:00+09:00");
  expect(await status("KP20191021000004")).toBe("4");
  expect(await shop.waitFor(1)).toEqual([
    "trader_code=888888801&order_no=KP20191021000004&settle_price=12800&settle_date=20191105000000&settle_result=1&settle_detail=4&settle_method=14",
  ]);
});

test("a card that has expired by then: 15, and told so", async () => {
  await accept("PRE2", "20191115", undefined, { card_exp: "1019" });
  await clock("2019-11-05T00:00:00+09:00");
  expect(await status("PRE2")).toBe("15");
  expect((await shop.waitFor(1))[0]).toContain("settle_result=2&settle_detail=15");
  expect((await gateway.call("creditCancel", "A06", { order_no: "PRE2" })).errorCode).toBe("");
});

test("a card the updater closed in between: 15", async () => {
  await accept("PRE3", "20191115", testNumber("499909", "401"));
  await gateway.control("updater", {});
  await clock("2019-11-05T00:00:00+09:00");
  expect(await status("PRE3")).toBe("15");
});

test("the card is reserved while the order waits, and cannot be deleted", async () => {
  await accept("PRE4", "20191115");
  const held = await gateway.call("creditInfoGet", "A03", memberForm());
  expect(held.read("subscriptionFlg")).toBe("1");
  const lock = { card_key: "1", last_credit_date: held.read("lastCreditDate") ?? "" };
  const remove = () => gateway.call("creditInfoDelete", "A05", { ...memberForm(), ...lock });
  expect((await remove()).errorCode).toBe("A054000001");
  await gateway.call("creditCancel", "A06", { order_no: "PRE4" });
  expect((await remove()).errorCode).toBe("");
});

test("E03 moves the day, and the authorisation with it", async () => {
  await accept("PRE5", "20191115");
  const move = (order_no: string, scheduled_shipping_date: string) =>
    gateway.call("changeDate", "E03", { order_no, scheduled_shipping_date });
  expect((await move("NOBODY", "20191201")).errorCode).toBe("E031010351");
  expect((await move("PRE5", "")).errorCode).toBe("E031010401");
  expect((await move("PRE5", "2019121")).errorCode).toBe("E031010405");
  expect((await move("PRE5", "20191020")).errorCode).toBe("E031010471");
  expect((await move("PRE5", "20200419")).errorCode).toBe("E031010472");
  expect((await move("PRE5", "20200418")).errorCode).toBe("");
  expect((await move("PRE5", "20191201")).errorCode).toBe("");
  await clock("2019-11-20T23:59:59+09:00");
  expect(await status("PRE5")).toBe("5");
  await clock("2019-11-21T00:00:00+09:00");
  expect(await status("PRE5")).toBe("4");
  expect((await move("PRE5", "20191201")).errorCode).toBe("E031010351");
});

test("accepted less than ten days before: authorised at once", async () => {
  await accept("PRE6", "20191025");
  expect(await status("PRE6")).toBe("4");
});

test("E03 to five days ahead: authorised now, not in the past, and told from now on", async () => {
  await accept("PRE8", "20191215");
  await clock("2019-10-25T10:00:00+09:00");
  await gateway.call("changeDate", "E03", { order_no: "PRE8", scheduled_shipping_date: "20191030" });
  expect(await status("PRE8")).toBe("4");
  expect((await shop.waitFor(1))[0]).toContain("settle_date=20191025100000");
  const [trade] = await gateway.control("trades?order_no=PRE8");
  expect(trade.history.map((move: { by: string; at: string }) => [move.by, move.at])).toEqual([
    ["A08", "2019-10-21T05:05:00.000Z"],
    ["E03", "2019-10-25T01:00:00.000Z"],
    ["pre-order", "2019-10-25T01:00:00.000Z"],
  ]);
});

test("time moves everything in order, however far it jumps", async () => {
  await accept("PRE7", "20191115");
  await clock("2020-03-01T00:00:00+09:00");
  const [trade] = await gateway.control("trades?order_no=PRE7");
  expect(trade.history.map((move: { to: number; at: string }) => [move.to, move.at])).toEqual([
    [5, "2019-10-21T05:05:00.000Z"],
    [4, "2019-11-04T15:00:00.000Z"],
    [40, "2020-01-01T15:00:00.000Z"],
  ]);
});
