import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { chargeForm, type Form, memberForm } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { lowerCased, PASSWORD, pressThrough } from "@/sandbox/testing/press-through";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("HELD");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.control("reset", {});
  await gateway.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
});

const keep = (number: string, changes: Form = {}) =>
  gateway.chargeToken(number, newOrder(), { option_service_div: "01", ...changes }, { settle_price: "1" });
const list = () => gateway.call("creditInfoGet", "A03", memberForm());
const remove = (card_key: string, last_credit_date: string) =>
  gateway.call("creditInfoDelete", "A05", { ...memberForm(), card_key, last_credit_date });
const chargeStored = (changes: Form) =>
  gateway.call("credit", "A01", {
    ...chargeForm(newOrder()),
    ...memberForm(),
    auth_div: "0",
    option_service_div: "01",
    card_key: "1",
    last_credit_date: "20191021140500",
    ...changes,
  });
const visa = (nnn: string) => testNumber("499909", nnn);

test("a holder nobody knows has no cards and no cardData", async () => {
  const answer = await list();
  expect([answer.returnCode, answer.read("cardUnit")]).toEqual(["0", "0"]);
  expect(answer.text).not.toContain("cardData");
});

test("three are kept, a fourth and a second copy are not, and no charge stands", async () => {
  for (const nnn of ["001", "002", "003"]) expect((await keep(visa(nnn))).errorCode).toBe("");
  const order = newOrder();
  const fourth = await gateway.chargeToken(visa("004"), order, { option_service_div: "01" });
  expect(fourth.errorCode).toBe("A082000011");
  expect((await gateway.call("tradeInfo", "E04", { order_no: order })).read("resultCount")).toBe("0");
  expect((await list()).read("cardUnit")).toBe("3");
  expect((await remove("2", "20191021140500")).errorCode).toBe("");
  expect((await keep(visa("001"))).errorCode).toBe("A082000011");
  expect((await keep(visa("005"))).errorCode).toBe("");
  const keys = (await list()).text.match(/<cardKey>\d<\/cardKey><maskingCardNo>\*{12}\d{4}/g);
  expect(keys?.map((line) => line[9])).toEqual(["1", "2", "3"]);
});

test("fifty at once: three", async () => {
  await gateway.control("config", { inFlightLimit: 100 });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => keep(visa(String(i).padStart(3, "0")))),
  );
  expect(answers.filter((answer) => answer.returnCode === "0")).toHaveLength(3);
  expect((await list()).read("cardUnit")).toBe("3");
});

test("a 楽天カード shows its brand's company code", async () => {
  await keep("5599140000000018");
  expect((await list()).read("cardCodeApi")).toBe("10");
});

test("a stored card is charged by A01 and its lock moves, on a frozen clock too", async () => {
  await keep(visa("001"));
  expect((await chargeStored({})).errorCode).toBe("");
  expect((await list()).read("lastCreditDate")).toBe("20191021140501");
  expect((await chargeStored({})).errorCode).toBe("A012030001");
  expect((await remove("1", "20191021140500")).errorCode).toBe("A053000001");
  expect((await remove("1", "20191021140501")).errorCode).toBe("");
  expect((await remove("1", "20191021140501")).errorCode).toBe("A051010651");
});

test.each([
  [{ check_sum: "" }, "A011012471"],
  [{ check_sum: "f".repeat(64) }, "A011012472"],
  [{ card_key: "4" }, "A011012106"],
  [{ last_credit_date: "" }, "A011012201"],
  [{ auth_div: "1" }, "A011010906"],
  [{ auth_div: "3", security_code: "123" }, "A011010906"],
  [{ auth_div: "2" }, "A011011501"],
  [{ auth_div: "2", security_code: "123" }, ""],
  [{ card_no: "4999090000000014" }, "A011011406"],
  [{ card_no: "4012888888881881" }, "A011011472"],
  [{ option_service_div: "00" }, "A011011106"],
  [{ card_key: "2" }, "A012030001"],
])("A01 with %o is '%s'", async (changes, code) => {
  await keep(visa("001"));
  expect((await chargeStored(changes)).errorCode).toBe(code);
});

test.each([
  [{ member_id: "" }, "A031010301"],
  [{ member_id: "x".repeat(65) }, "A031010302"],
  [{ authentication_key: "a-b" }, "A031010404"],
  [{ check_sum: "" }, "A031010501"],
  [{ check_sum: "0" }, "A031010571"],
])("A03 with %o is %s", async (changes, code) => {
  expect((await gateway.call("creditInfoGet", "A03", memberForm(changes))).errorCode).toBe(code);
});

test("a held card's token: stale lock, unknown key, then a charge", async () => {
  await keep(visa("001"));
  const held = { option_service_div: "01", card_key: "1", last_credit_date: "20191021140500", card_no: "" };
  const stale = await gateway.token("", { ...held, last_credit_date: "20191021140501" });
  expect(stale.errorInfo?.[0]?.errorCode).toBe("Y011011371");
  const unknown = await gateway.token("", { ...held, card_key: "2" });
  expect(unknown.errorInfo?.[0]?.errorCode).toBe("Y011011251");
  expect((await gateway.chargeToken("", newOrder(), held)).errorCode).toBe("");
  expect((await list()).read("cardUnit")).toBe("1");
});

test("a card past its expiry is not charged", async () => {
  await keep(visa("001"));
  await gateway.control("clock", { now: "2023-12-01T00:00:00+09:00", frozen: true });
  const held = { option_service_div: "01", card_key: "1", last_credit_date: "20191021140500" };
  expect((await gateway.chargeToken("", newOrder(), held)).errorCode).toBe("A082000008");
  expect((await chargeStored({})).errorCode).toBe("A012030001");
});

test("a challenged card is kept only by A09, which refuses a fourth with A092000006", async () => {
  const order = newOrder();
  const token = { option_service_div: "01", auth_div: "3" };
  const opened = await gateway.chargeToken(visa("102"), order, token, { settle_price: "1" });
  expect((await list()).read("cardUnit")).toBe("0");
  for (const nnn of ["001", "002", "003"]) await keep(visa(nnn));
  const posted = lowerCased(await pressThrough(gateway.post, opened.cdata, PASSWORD));
  const finished = await gateway.call("creditToken3D", "A09", {
    ...posted,
    order_no: order,
    three_d_token: opened.read("threeDToken") ?? "",
  });
  expect(finished.errorCode).toBe("A092000006");
  expect((await gateway.call("tradeInfo", "E04", { order_no: order })).read("statusInfo")).toBe("11");
});

test("A06 cancels once; an unknown order is A062010001", async () => {
  const order = newOrder();
  await gateway.chargeToken(visa("001"), order);
  const cancel = (order_no: string) => gateway.call("creditCancel", "A06", { order_no });
  expect((await cancel("NOBODY")).errorCode).toBe("A062010001");
  expect((await cancel(order)).errorCode).toBe("");
  expect((await cancel(order)).errorCode).toBe("A062010003");
  const found = await gateway.call("tradeInfo", "E04", { order_no: order });
  expect([found.read("statusInfo"), found.read("cancelDate")]).toEqual(["40", "20191021140500"]);
});

test("what nobody captures lapses after 58 days", async () => {
  const order = newOrder();
  await gateway.chargeToken(visa("001"), order);
  const status = async () => (await gateway.call("tradeInfo", "E04", { order_no: order })).read("statusInfo");
  await gateway.control("clock", { advanceSeconds: 58 * 86_400 - 1 });
  expect(await status()).toBe("4");
  await gateway.control("clock", { advanceSeconds: 1 });
  expect(await status()).toBe("40");
});
