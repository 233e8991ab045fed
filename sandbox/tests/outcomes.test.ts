import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { orderNumbers } from "@/sandbox/testing/order-numbers";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const newOrder = orderNumbers("OUT");
const inquiry = async (orderNo: string) => await gateway.call("tradeInfo", "E04", { order_no: orderNo });
const card = (nnn: string) => testNumber("499914", nnn);

describe("3-D Secure without a page", () => {
  test.each([
    ["001", "0000"],
    ["101", "0000"],
    ["104", "0005"],
    ["105", "0003"],
  ])("NNN %s approves with threeDCode %s", async (nnn, threeDCode) => {
    const order = newOrder();
    expect((await gateway.chargeToken(card(nnn), order, { auth_div: "3" })).errorCode).toBe("");
    const found = await inquiry(order);
    expect([found.read("statusInfo"), found.read("threeDCode")]).toEqual(["4", threeDCode]);
  });

  test.each(["001", "102", "103", "105"])("NNN %s approves when none was asked", async (nnn) => {
    const order = newOrder();
    expect((await gateway.chargeToken(card(nnn), order)).errorCode).toBe("");
    expect((await inquiry(order)).read("threeDCode")).toBe("");
  });
});

describe("refusals leave no trade", () => {
  test.each([
    ["212", "G12"],
    ["222", "G22"],
    ["230", "G30"],
    ["254", "G54"],
    ["255", "G55"],
    ["260", "G60"],
    ["261", "G61"],
    ["265", "G65"],
    ["283", "G83"],
    ["512", "G12"],
    ["554", "G54"],
    ["560", "G60"],
  ])("NNN %s answers %s", async (nnn, credit) => {
    const order = newOrder();
    const answer = await gateway.chargeToken(card(nnn), order);
    expect([answer.returnCode, answer.errorCode, answer.credit]).toEqual(["1", "A082000010", credit]);
    expect((await inquiry(order)).read("resultCount")).toBe("0");
    expect((await gateway.chargeToken(card("001"), order)).returnCode).toBe("0");
  });

  test.each([
    ["303", "Z012000004"],
    ["304", "Z012000006"],
    ["305", "Z010000000"],
  ])("NNN %s answers %s and gives the token back", async (nnn, code) => {
    const order = newOrder();
    const { token } = await gateway.token(card(nnn));
    const first = await gateway.chargeToken(card("001"), order, {}, { token });
    const again = await gateway.chargeToken(card("001"), order, {}, { token });
    expect([first.errorCode, again.errorCode]).toEqual([code, code]);
    expect((await inquiry(order)).read("resultCount")).toBe("0");
  });

  test.each([
    ["999", card("001")],
    ["9999", testNumber("379914", "001")],
  ])("security code %s is G44", async (security_code, number) => {
    const answer = await gateway.chargeToken(number, newOrder(), { security_code });
    expect([answer.errorCode, answer.credit]).toEqual(["A082000010", "G44"]);
  });
});

describe("lost answers close the connection without a byte", () => {
  test.each([
    ["301", "1"],
    ["302", "0"],
    ["601", "1"],
    ["602", "0"],
  ])("NNN %s leaves %s trades", async (nnn, count) => {
    const order = newOrder();
    await expect(gateway.chargeToken(card(nnn), order)).rejects.toThrow("fetch failed");
    const found = await inquiry(order);
    expect(found.read("resultCount")).toBe(count);
    expect(found.read("statusInfo")).toBe(count === "1" ? "4" : undefined);
  });
});

test.each(["512", "554", "560", "601", "602"])(
  "NNN %s approves ¥1, so that the card can be kept",
  async (nnn) => {
    const answer = await gateway.chargeToken(card(nnn), newOrder(), {}, { settle_price: "1" });
    expect(answer.errorCode).toBe("");
  },
);

test.each(["401", "402", "403", "099"])("NNN %s approves before the updater runs", async (nnn) => {
  expect((await gateway.chargeToken(card(nnn), newOrder())).errorCode).toBe("");
});

test("NNN 306 approves after five seconds, and the order is in process meanwhile", async () => {
  const order = newOrder();
  const { token } = await gateway.token(card("001"));
  const slow = gateway.chargeToken(card("306"), order);
  let second = "";
  while (second !== "Z012000004") {
    second = (await gateway.call("creditCancel", "A06", { order_no: order })).errorCode ?? "";
  }
  expect(token).toHaveLength(16);
  expect((await slow).errorCode).toBe("");
}, 15_000);

describe("routing", () => {
  test.each([
    ["499909", "9", "9"],
    ["499914", "14", "9"],
    ["559914", "14", "10"],
    ["358914", "14", "3"],
    ["379914", "14", "12"],
    ["369902", "2", "2"],
    ["499999", "99", "99"],
  ])("%s settles as %s, and before the change as %s", async (prefix, after, before) => {
    const [first, second] = [newOrder(), newOrder()];
    await gateway.chargeToken(testNumber(prefix, "001"), first);
    await gateway.control("config", { rakutenRouting: "before" });
    await gateway.chargeToken(testNumber(prefix, "001"), second);
    await gateway.control("config", { rakutenRouting: "after" });
    expect((await inquiry(first)).read("settleMethod")).toBe(after);
    expect((await inquiry(second)).read("settleMethod")).toBe(before);
  });
});
