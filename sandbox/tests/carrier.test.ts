import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { carrierForm } from "@/sandbox/testing/carrier-form";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { type Form, sha256 } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { pressThrough } from "@/sandbox/testing/press-through";
import { type ReceivingShop, receivingShop } from "@/sandbox/testing/receiving-shop";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
let shop: ReceivingShop;
const newOrder = orderNumbers("CAR");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  shop?.close();
  shop = await receivingShop();
  await gateway.control("reset", {});
  await clock("2019-10-21T14:15:30+09:00");
});
afterAll(() => shop.close());

const clock = (now: string) => gateway.control("clock", { now, frozen: true });
const pin = (value: string): Form => ({ press: "pin", user: "taro", pin: value });
const CANCEL: Form = { press: "cancel" };

const startForm = (changes: Form = {}) =>
  carrierForm({ order_no: newOrder(), return_url_res: shop.url, ...changes });

async function start(changes: Form = {}) {
  const form = startForm(changes);
  const opened = await gateway.call("carrierSettle", "M01", form);
  const order = form.order_no ?? "";
  return {
    order,
    opened,
    press: (...presses: Form[]) => pressThrough(gateway.post, opened.cdata, ...presses),
  };
}

const look = async (order_no: string) => {
  const found = await gateway.call("tradeInfo", "E04", { order_no });
  return [found.read("statusInfo"), found.read("settleMethod"), found.read("settleMethodDiv")];
};
const cancel = (order_no: string) => gateway.call("carrierCancel", "M02", { order_no });
const lower = (order_no: string, new_price: string) =>
  gateway.call("carrierChangePrice", "M03", { order_no, new_price });

test("the checksum of § 13", () => {
  const sample = {
    order_no: "KP20191021000002",
    return_url_res: "https://wallet.example/hooks/wc",
  };
  expect(startForm(sample).check_sum).toBe(
    "7987e82d32d42e62c6940d9cf45c656d9ac2a46f6c6b35599fc194d4f4fa8bc4",
  );
  expect(sha256("0", "", "20191021141530", "KP20191021000002", "1234567")).toBe(
    "3faf58b78cec78fc9a72899c2ec5e02a85f69cb251753bc6b6f7cd10d1617d8d",
  );
});

test.each([
  ["approved", "51", [pin("1234")], "31", "0"],
  ["approved after two slips of the finger", "52", [pin("1"), pin("2"), pin("1234")], "31", "0"],
  ["an error at the carrier", "53", [pin("0000")], "13", "1"],
  ["cancelled", "52", [CANCEL], "11", "1"],
  ["three wrong PINs", "52", [pin("1"), pin("2"), pin("3")], "11", "1"],
])("%s on %s", async (_, carrier_code, presses, status, returnCode) => {
  const { order, opened, press } = await start({ carrier_code });
  expect(opened.cdata).toContain(`${gateway.url}/carrier/${carrier_code}/`);
  expect(await look(order)).toEqual(["21", carrier_code, "4"]);
  const posted = await press(...presses);
  expect(posted).toMatchObject({ return_code: returnCode, return_date: "20191021141530", order_no: order });
  const { return_code = "", error_code = "", return_date = "", check_sum } = posted;
  expect(check_sum).toBe(sha256(return_code, error_code, return_date, order, "1234567"));
  expect(await look(order)).toEqual([status, carrier_code, "4"]);
  const [body] = await shop.waitFor(1);
  const result = status === "31" ? "1" : "2";
  expect(body).toBe(
    `trader_code=888888801&order_no=${order}&settle_price=1980&settle_date=20191021141530&settle_result=${result}&settle_detail=${status}&settle_method=${carrier_code}`,
  );
});

test("left open for an hour: 11, and told so", async () => {
  const { order, press } = await start();
  await gateway.control("clock", { advanceSeconds: 3599 });
  expect((await look(order))[0]).toBe("21");
  await gateway.control("clock", { advanceSeconds: 1 });
  expect((await look(order))[0]).toBe("11");
  expect((await shop.waitFor(1))[0]).toContain("settle_result=2&settle_detail=11");
  expect(await press(pin("1234"))).toMatchObject({ return_code: "1" });
});

test.each([
  [{ carrier_code: "" }, "M011010501"],
  [{ carrier_code: "54" }, "M011010506"],
  [{ return_url_res: "" }, "M011011701"],
  [{ return_url_res: `https://wallet.example/${"x".repeat(200)}` }, "M011011702"],
  [{ return_url_res: "http://wallet.example/" }, "M011011771"],
  [{ return_url_success: "ftp://x" }, "M011011471"],
  [{ return_url_failure: "" }, "M011011501"],
  [{ check_sum: "" }, "M011011801"],
  [{ check_sum: "0" }, "M011011871"],
  [{ trader_code: "888888802" }, "M012000003"],
])("%o → %s", async (changes, code) => {
  expect((await start(changes)).opened.errorCode).toBe(code);
});

test("an order number can be used once", async () => {
  const { order } = await start();
  expect((await start({ order_no: order })).opened.errorCode).toBe("M012000005");
});

test("M02 and M03 until the end of the month after the sale", async () => {
  const sales = await Promise.all([start(), start(), start()]);
  for (const sale of sales) await sale.press(pin("1234"));
  const [first, second, third] = sales.map((sale) => sale.order) as [string, string, string];
  expect((await lower(first, "1980")).errorCode).toBe("M032000002");
  expect((await lower(first, "1981")).errorCode).toBe("M032000003");
  expect((await lower(first, "1000000")).errorCode).toBe("M031010402");
  expect((await lower(first, "980")).errorCode).toBe("");
  expect((await cancel(first)).errorCode).toBe("");
  expect((await cancel(first)).errorCode).toBe("M022000003");
  expect((await lower(first, "1")).errorCode).toBe("M032000001");
  await clock("2019-11-30T23:59:59+09:00");
  expect((await cancel(second)).errorCode).toBe("");
  await clock("2019-12-01T00:00:00+09:00");
  expect((await cancel(third)).errorCode).toBe("M022000003");
  expect((await lower(third, "1")).errorCode).toBe("M032000001");
});

test("card functions and carrier functions keep out of each other's orders", async () => {
  const { order, press } = await start();
  await press(pin("1234"));
  const card = newOrder();
  await gateway.chargeToken("4999140000000017", card);
  const slip = { order_no: order, slip_no: "301122334450" };
  expect((await gateway.call("creditCancel", "A06", { order_no: order })).errorCode).toBe("A062010002");
  expect((await gateway.call("reAuth", "A11", { order_no: order })).errorCode).toBe("A112000002");
  expect((await gateway.call("shipmentEntry", "E01", slip)).errorCode).toBe("E011010351");
  const price = { order_no: order, new_price: "1" };
  expect((await gateway.call("creditChangePrice", "A07", price)).errorCode).toBe("A073000001");
  expect((await cancel(card)).errorCode).toBe("M022000002");
  expect((await cancel("NOBODY")).errorCode).toBe("M022000001");
  expect((await lower(card, "1")).errorCode).toBe("M032000001");
});
