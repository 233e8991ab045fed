import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { startCarrierSale } from "@/sandbox/testing/start-carrier-sale";

/** The end of the month after the sale, in Japan, is the last moment for M02 and M03 (protocol § 16). */
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("END");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control("reset", {}));

const clock = (now: string) => gateway.control("clock", { now: `${now}+09:00`, frozen: true });
const NOBODY = "http://127.0.0.1:9/result";

test.each([
  ["2019-10-31T23:59:59", "2019-11-30T23:59:59", "2019-12-01T00:00:00"],
  ["2019-11-01T00:00:00", "2019-12-31T23:59:59", "2020-01-01T00:00:00"],
  ["2019-12-31T12:00:00", "2020-01-31T23:59:59", "2020-02-01T00:00:00"],
  ["2020-01-31T12:00:00", "2020-02-29T23:59:59", "2020-03-01T00:00:00"],
])("sold at %s: open at %s, closed at %s", async (sold, open, closed) => {
  await clock(sold);
  const orders: string[] = [];
  for (let n = 0; n < 4; n += 1) orders.push(await startCarrierSale(gateway, newOrder(), NOBODY));
  const [first = "", second = "", third = "", fourth = ""] = orders;
  const cancel = async (order_no: string) =>
    (await gateway.call("carrierCancel", "M02", { order_no })).errorCode;
  const lower = async (order_no: string) =>
    (await gateway.call("carrierChangePrice", "M03", { order_no, new_price: "1" })).errorCode;
  await clock(open);
  expect([await cancel(first), await lower(second)]).toEqual(["", ""]);
  await clock(closed);
  expect([await cancel(third), await lower(fourth)]).toEqual(["M022000003", "M032000001"]);
});

test.each([
  ["57 days and 23:59:59", 58 * 86_400 - 1, "4"],
  ["58 days", 58 * 86_400, "40"],
])("an authorisation that nobody captured, after %s: %s seconds → %s", async (_, seconds, status) => {
  await clock("2019-10-21T14:05:00");
  const order_no = newOrder();
  await gateway.chargeToken("4999140000000017", order_no);
  await gateway.control("clock", { advanceSeconds: seconds });
  expect((await gateway.call("tradeInfo", "E04", { order_no })).read("statusInfo")).toBe(status);
});

test("a slip removed after the 58 days: the authorisation lapses then, not before", async () => {
  await clock("2019-10-21T14:05:00");
  const order_no = newOrder();
  const slip_no = "123456789013";
  await gateway.chargeToken("4999140000000017", order_no);
  await clock("2019-12-18T02:05:00");
  await gateway.call("shipmentEntry", "E01", { order_no, slip_no, delivery_service_code: "00" });
  await clock("2019-12-18T18:05:00");
  expect((await gateway.call("shipmentCancel", "E02", { order_no, slip_no })).errorCode).toBe("");
  await clock("2019-12-18T18:05:01");
  const [trade] = await gateway.control(`trades?order_no=${order_no}`);
  expect(trade.history.slice(-2)).toMatchObject([
    { by: "E02", at: "2019-12-18T09:05:00.000Z" },
    { by: "lapsed", at: "2019-12-18T09:05:00.000Z" },
  ]);
});
