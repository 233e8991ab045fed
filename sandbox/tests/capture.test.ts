import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { type Form, sha256, TRADER } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";

const GOOD = "4999140000000017";
const SLIP = "301122334450";
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("CAP");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.control("reset", {});
  await gateway.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
});

async function order(changes: Form = {}, token: Form = {}): Promise<string> {
  const order_no = newOrder();
  const answer = await gateway.chargeToken(GOOD, order_no, token, changes);
  expect(answer.errorCode).toBe("");
  return order_no;
}

/** A valid Yamato number: eleven digits and their remainder of seven. */
const slipNumber = (n: number) => String(30000000000 + n) + String((30000000000 + n) % 7);
const enter = (order_no: string, slip_no: string, service = "00", more: Form = {}) =>
  gateway.call("shipmentEntry", "E01", { order_no, slip_no, delivery_service_code: service, ...more });
const removeSlip = (order_no: string, slip_no: string) =>
  gateway.call("shipmentCancel", "E02", { order_no, slip_no });
const inquire = (order_no: string) => gateway.call("tradeInfo", "E04", { order_no });
const status = async (order_no: string) => (await inquire(order_no)).read("statusInfo");

test("a Yamato slip asks for capture and settles after a day", async () => {
  const number = await order();
  const entered = await enter(number, SLIP);
  expect([entered.errorCode, entered.read("slipUrlPc")]).toEqual(["", `${gateway.url}/tracking/${SLIP}`]);
  const found = await inquire(number);
  expect([found.read("statusInfo"), found.read("slipNo"), found.read("slipDate")]).toEqual([
    "30",
    SLIP,
    "20191021140500",
  ]);
  await gateway.control("clock", { advanceSeconds: 86_399 });
  expect(await status(number)).toBe("30");
  await gateway.control("clock", { advanceSeconds: 1 });
  const settled = await inquire(number);
  expect([settled.read("statusInfo"), settled.read("finishDate")]).toEqual(["31", "20191022"]);
});

test("another carrier's slip settles at once", async () => {
  const number = await order();
  expect((await enter(number, number, "99")).errorCode).toBe("");
  expect(await status(number)).toBe("31");
  expect((await gateway.call("creditCancel", "A06", { order_no: number })).errorCode).toBe("A062010004");
  expect((await removeSlip(number, number)).errorCode).toBe("E022000002");
});

test.each([
  ["12345678901", "00", "E011010402"],
  ["12345678901x", "00", "E011010404"],
  ["123456789012", "00", "E011010451"],
  ["123456789013", "00", ""],
  ["x".repeat(24), "99", "E011010402"],
  ["", "00", "E011010401"],
  [SLIP, "01", "E011010506"],
])("slip '%s' by %s → '%s'", async (slip, service, code) => {
  expect((await enter(await order(), slip, service)).errorCode).toBe(code);
});

test("an order that is not there, or not at 4 or 30, is item 03 in the wrong state", async () => {
  expect((await enter("NOBODY", SLIP)).errorCode).toBe("E011010351");
  const number = await order();
  await gateway.call("creditCancel", "A06", { order_no: number });
  expect((await enter(number, SLIP)).errorCode).toBe("E011010351");
  expect((await removeSlip("NOBODY", SLIP)).errorCode).toBe("E021010351");
});

test("further slips, and back to 4 when the last is gone", async () => {
  const number = await order();
  for (const n of [1, 2, 3]) expect((await enter(number, slipNumber(n))).errorCode).toBe("");
  expect((await enter(number, slipNumber(2))).errorCode).toBe("E012000001");
  const found = await inquire(number);
  expect(found.read("extraSlipNo")).toBe(`${slipNumber(2)},${slipNumber(3)}`);
  expect((await removeSlip(number, slipNumber(9))).errorCode).toBe("E022000001");
  for (const n of [1, 2]) expect((await removeSlip(number, slipNumber(n))).errorCode).toBe("");
  expect(await status(number)).toBe("30");
  expect((await removeSlip(number, slipNumber(3))).errorCode).toBe("");
  expect(await status(number)).toBe("4");
});

test("a hundredth slip is refused", async () => {
  const number = await order();
  for (let n = 1; n <= 99; n += 1) await enter(number, slipNumber(n));
  expect((await enter(number, slipNumber(100))).errorCode).toBe("E012000002");
});

test("one slip covers three orders of one merchant and ¥300,000", async () => {
  const orders = [await order(), await order(), await order(), await order()];
  for (const number of orders.slice(0, 3)) expect((await enter(number, SLIP)).errorCode).toBe("");
  expect((await enter(orders[3] ?? "", SLIP)).errorCode).toBe("E012000004");
  expect((await inquire(orders[0] ?? "")).read("packingInfo")).toBe("1");
  expect((await removeSlip(orders[0] ?? "", SLIP)).errorCode).toBe("E022000003");
  const change = { order_no: orders[0] ?? "", new_price: "100" };
  expect((await gateway.call("creditChangePrice", "A07", change)).errorCode).toBe("A073000002");

  const dear = [await order({ settle_price: "200000" }), await order({ settle_price: "100001" })];
  expect((await enter(dear[0] ?? "", slipNumber(7))).errorCode).toBe("");
  expect((await enter(dear[1] ?? "", slipNumber(7))).errorCode).toBe("E012000003");

  const other = { trader_code: "888888802" };
  const foreign = await order(other, other);
  expect((await enter(foreign, SLIP, "00", other)).errorCode).toBe("E012000001");
});

test("A06 at 30 cancels and frees the slip's place", async () => {
  const number = await order();
  await enter(number, SLIP);
  for (const other of [await order(), await order()]) await enter(other, SLIP);
  expect((await enter(await order(), SLIP)).errorCode).toBe("E012000004");
  expect((await gateway.call("creditCancel", "A06", { order_no: number })).errorCode).toBe("");
  expect(await status(number)).toBe("40");
  expect((await enter(await order(), SLIP)).errorCode).toBe("");
});

test("F01 gives a password that F02, F03 and F04 take for thirty minutes", async () => {
  const number = await order();
  const issue = (check_sum: string) => gateway.call("xp/authXp", "F01", { check_sum });
  expect((await issue("")).errorCode).toBe("F011010301");
  expect((await issue("0")).errorCode).toBe("F011010371");
  const auth_password = (await issue(sha256(TRADER, "1234567"))).read("authPassword") ?? "";
  expect(auth_password).toMatch(/^[0-9a-z]{32}$/);
  const xp = (path: string, div: string, form: Form) =>
    gateway.call(`xp/${path}`, div, { auth_password, ...form });
  expect((await xp("shipmentEntryXp", "F02", { order_no: number, slip_no: SLIP })).errorCode).toBe("");
  expect((await xp("tradeInfoXp", "F04", { order_no: number })).read("slipNo")).toBe(SLIP);
  expect((await xp("shipmentCancelXp", "F03", { order_no: number, slip_no: SLIP })).errorCode).toBe("");
  expect((await xp("shipmentCancelXp", "F03", { order_no: "X", slip_no: SLIP })).errorCode).toBe(
    "F031010351",
  );
  expect((await xp("tradeInfoXp", "F04", { order_no: "X", auth_password: "" })).errorCode).toBe("Z012000010");
  const other = { order_no: "X", trader_code: "888888802" };
  expect((await xp("tradeInfoXp", "F04", other)).errorCode).toBe("Z012000010");
  await gateway.control("clock", { advanceSeconds: 1801 });
  expect((await xp("tradeInfoXp", "F04", { order_no: number })).errorCode).toBe("Z012000010");
});

test("H01 and F01 are served to unlisted addresses", async () => {
  const elsewhere = await freshSandbox({ sourceAddresses: [] });
  expect((await elsewhere.call("traderIp", "H01")).read("ipAddress")).toBe("127.0.0.1");
  const form = { check_sum: sha256(TRADER, "1234567") };
  expect((await elsewhere.call("xp/authXp", "F01", form)).errorCode).toBe("");
  await elsewhere.close();
});
