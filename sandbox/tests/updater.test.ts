import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { memberForm } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("UPD");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.control("reset", {});
  await gateway.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
});

const keep = (number: string, member_id: string) =>
  gateway.chargeToken(number, newOrder(), { option_service_div: "01", member_id }, { settle_price: "1" });
const list = (member_id: string) => gateway.call("creditInfoGet", "A03", memberForm({ member_id }));
const chargeHeld = (member_id: string) => {
  const held = { option_service_div: "01", member_id, card_key: "1", last_credit_date: "20191021140500" };
  return gateway.chargeToken("", newOrder(), held);
};

test("renewed, renumbered, closed, unchanged; the key and the lock stay", async () => {
  for (const nnn of ["402", "403", "401", "001"]) await keep(testNumber("499914", nnn), `m${nnn}`);
  expect(await gateway.control("updater", {})).toEqual([
    { memberId: "m402", cardKey: 1, outcome: "updated" },
    { memberId: "m403", cardKey: 1, outcome: "updated" },
    { memberId: "m401", cardKey: 1, outcome: "closed" },
    { memberId: "m001", cardKey: 1, outcome: "unchanged" },
  ]);
  const shown = async (member: string) => {
    const held = await list(member);
    return ["cardKey", "maskingCardNo", "cardExp", "lastCreditDate"].map(held.read);
  };
  expect(await shown("m402")).toEqual(["1", masked("402"), "1127", "20191021140500"]);
  expect(await shown("m403")).toEqual(["1", masked("099"), "1127", "20191021140500"]);
  expect(await shown("m401")).toEqual(["1", masked("401"), "1123", "20191021140500"]);
  const closed = await chargeHeld("m401");
  expect([closed.errorCode, closed.credit]).toEqual(["A082000010", "G61"]);
  for (const member of ["m402", "m403", "m001"]) expect((await chargeHeld(member)).errorCode).toBe("");
});

const masked = (nnn: string) => `************${testNumber("499914", nnn).slice(-4)}`;

test("only the member named", async () => {
  for (const member of ["one", "two"]) await keep(testNumber("499909", "402"), member);
  expect(await gateway.control("updater", { memberId: "two" })).toHaveLength(1);
  expect((await list("one")).read("cardExp")).toBe("1123");
});

test("before the change 楽天カード stays out of it", async () => {
  await keep(testNumber("499914", "402"), "rakuten");
  await keep(testNumber("499909", "402"), "visa");
  await gateway.control("config", { rakutenRouting: "before" });
  const outcomes = await gateway.control("updater", { traderCode: "888888801" });
  expect(outcomes.map((line: { outcome: string }) => line.outcome)).toEqual(["unchanged", "updated"]);
});
