import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvironment } from "@/lib/environment";
import { findCaller } from "@/lib/merchants/find-caller";
import { issueConnectionPassword } from "@/lib/merchants/issue-connection-password";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";
import { yamatoSlip } from "@/lib/payments/test-operations";
import { type Calls, HERE, openCalls } from "./test-shop";

let shop: Calls;
beforeAll(async () => {
  shop = await openCalls();
});
afterAll(() => shop.close());

/** Everything served here, with fields that are good for an order just paid. */
const served = {
  A06: { name: "creditCancel", fields: {} },
  A07: { name: "creditChangePrice", fields: { new_price: "980" } },
  E01: { name: "shipmentEntry", fields: { slip_no: yamatoSlip(), delivery_service_code: "00" } },
  E02: { name: "shipmentCancel", fields: { slip_no: "301122334450" } },
  E04: { name: "tradeInfo", fields: {} },
  F01: { name: "authXp", fields: { check_sum: "0" } },
  F02: { name: "shipmentEntryXp", fields: { slip_no: yamatoSlip(), delivery_service_code: "00" } },
  F03: { name: "shipmentCancelXp", fields: { slip_no: "301122334450" } },
  F04: { name: "tradeInfoXp", fields: {} },
  H01: { name: "traderIp", fields: {} },
} as const;
const all = Object.entries(served).map(([div, row]) => ({ div, ...row }));

/** Fields of a call that would go through, but for F's password. */
async function good({ div, fields: own }: { div: string; fields: Record<string, string> }) {
  const { mine, code, of } = await shop.paidOrder();
  const fields: Record<string, string> = { function_div: div, ...mine, ...own };
  if (div.startsWith("F")) fields.auth_password = await passwordOf(code);
  return { of, code, fields };
}

async function passwordOf(code: string): Promise<string> {
  const caller = await findCaller(shop.db, code);
  if (!caller) throw new Error("no such shop");
  return issueConnectionPassword(shop.db, caller);
}

const refusal = (errorCode: string) => ({ status: "200", returnCode: "1", errorCode });

describe.each(all)("$div", ({ div, name, fields: own }) => {
  test.each(["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not POST", async (method) => {
    for (const path of [name, `${name}.api`])
      expect(await shop.say(path, {}, { method })).toMatchObject(refusal("Z012000001"));
  });

  test("each check comes before the next", async () => {
    const { fields, of } = await good({ div, fields: own });
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(fields).filter(([field]) => !names.includes(field)));
    const nobody = { source: "198.51.100.9" };
    expect(await shop.say(name, {}, nobody)).toMatchObject(refusal("Z012000002"));
    expect(await shop.say(name, { function_div: "A08" }, nobody)).toMatchObject(refusal("Z012000003"));
    const bare = (trader_code: string) => ({ function_div: div, trader_code });
    expect(await shop.say(name, without("trader_code"), nobody)).toMatchObject(refusal(`${div}1010201`));
    expect(await shop.say(name, bare("1".repeat(21)), nobody)).toMatchObject(refusal(`${div}1010202`));
    expect(await shop.say(name, bare("12345-789"), nobody)).toMatchObject(refusal(`${div}1010204`));
    expect(await shop.say(name, bare("000000000"), nobody)).toMatchObject(refusal("Z012000007"));
    if (div.startsWith("F")) {
      await switchConnectionAuth(shop.ctx, {
        merchantId: of.merchantId,
        on: false,
        by: "operator",
      });
      expect(await shop.say(name, fields)).toMatchObject(refusal("Z012000008"));
      await switchConnectionAuth(shop.ctx, {
        merchantId: of.merchantId,
        on: true,
        by: "operator",
      });
      if (div !== "F01") expect(await shop.say(name, fields)).toMatchObject(refusal("Z012000010"));
    } else if (div !== "H01") {
      expect(await shop.say(name, bare(fields.trader_code ?? ""), nobody)).toMatchObject(
        refusal("Z012000009"),
      );
      await shop.db.merchantAddress.deleteMany({ where: { merchantId: of.merchantId } });
      expect(await shop.say(name, fields), "none listed").toMatchObject(refusal("Z012000009"));
    }
  });
});

const byOrder = all.filter(({ div }) => !["F01", "H01"].includes(div));

test.each(byOrder)("$div: the order number's faults", async ({ div, name, fields: own }) => {
  const { fields } = await good({ div, fields: own });
  const say = (order_no: string) => shop.say(name, { ...fields, order_no });
  expect(await say("")).toMatchObject(refusal(`${div}1010301`));
  expect(await say("A".repeat(24))).toMatchObject(refusal(`${div}1010302`));
  expect(await say("a-1")).toMatchObject(refusal(`${div}1010304`));
});

const unknownOrder: Record<string, string> = {
  A06: "A062010001",
  A07: "A073000001",
  E01: "E011010351",
  E02: "E021010351",
  F02: "F021010351",
  F03: "F031010351",
};

test.each(byOrder)("$div: no such order, or another shop's", async ({ div, name, fields: own }) => {
  const { fields } = await good({ div, fields: own });
  const another = await shop.paidOrder();
  for (const order_no of ["NEVER-1", another.mine.order_no]) {
    const said = await shop.say(name, { ...fields, order_no });
    if (div.endsWith("04")) expect(said).toMatchObject({ returnCode: "0", errorCode: "", resultCount: "0" });
    else expect(said).toMatchObject(refusal(unknownOrder[div] ?? ""));
    expect(said.resultData).toBeUndefined();
  }
  expect(await shop.row(another.of)).toMatchObject({ state: "AUTHORIZED", amountYen: 4180 });
});

test.each([
  ["E01", "", "00", "0401"],
  ["E01", "12345678901", "00", "0402"],
  ["E01", "12345678901X", "00", "0404"],
  ["E01", "123456789012", "00", "0451"],
  ["E01", "A".repeat(24), "99", "0402"],
  ["E01", "A,B", "99", "0404"],
  ["E01", "301122334450", "", "0501"],
  ["E01", "301122334450", "01", "0506"],
  ["F02", "123456789012", "00", "0451"],
  ["F02", "301122334450", "01", "0506"],
  ["E02", "", "", "0401"],
  ["E02", "A".repeat(24), "", "0402"],
  ["F03", "", "", "0401"],
] as const)("%s with slip %j by %j is …%s", async (div, slip_no, delivery_service_code, item) => {
  const { fields } = await good({ div, fields: served[div].fields });
  const said = await shop.say(served[div].name, { ...fields, slip_no, delivery_service_code });
  expect(said).toMatchObject(refusal(`${div}101${item}`));
});

test.each([
  ["", "01"],
  ["12345678", "02"],
  ["9a", "04"],
  ["-1", "04"],
  ["0", "71"],
  ["300001", "72"],
])("A07 to %j is A0710104%s", async (new_price, kind) => {
  const { fields } = await good({ div: "A07", fields: {} });
  expect(await shop.say("creditChangePrice", { ...fields, new_price })).toMatchObject(
    refusal(`A0710104${kind}`),
  );
});

const NOT_SERVED =
  "credit:A01 credit3D:A02 creditInfoGet:A03 creditInfoUpdate:A04 creditInfoDelete:A05 creditToken:A08 creditToken3D:A09 " +
  "reAuth:A11 cvs1:B01 cvs2:B02 cvs3:B03 cvs3:B06 e_money1:C01 e_money2:C02 e_money3:C03 e_money4:C04 e_money5:C05 " +
  "e_money6:C06 bank1:D01 changeDate:E03 regular:G01 regular3D:G02 regularInfo:G03 regularUpdate:G04 regularDelete:G05 " +
  "regularToken:G06 regularToken3D:G07 paypaySettle:L01 paypaySettleCancel:L02 paypayChangePrice:L03 carrierSettle:M01 " +
  "carrierCancel:M02 carrierChangePrice:M03 getToken:Y01";

test("every other function of the protocol has not been applied for", async () => {
  const { mine } = await shop.paidOrder();
  for (const row of NOT_SERVED.split(" ")) {
    const [name = "", div = ""] = row.split(":");
    for (const path of [name, `${name}.api`])
      expect(await shop.say(path, { function_div: div, ...mine }), path).toMatchObject(refusal("Z012000008"));
  }
});

test.each(["tradeinfo", "TradeInfo", "tradeInfo.API", "nothing", "constructor", "__proto__"])(
  "%s is no function",
  async (name) => {
    expect((await shop.call(name, { function_div: "E04" })).status).toBe(404);
  },
);

test("a listed address is known in every way it can be written", async () => {
  const { fields, code } = await good({ div: "E04", fields: {} });
  const { id: merchantId } = await shop.db.merchant.findUniqueOrThrow({ where: { code } });
  await shop.db.merchantAddress.create({ data: { merchantId, address: "2001:db8::1" } });
  for (const source of [HERE, `::ffff:${HERE}`, "2001:DB8:0:0::1"])
    expect(await shop.say("tradeInfo", fields, { source })).toMatchObject({ returnCode: "0" });
  for (const source of ["", "203.0.113.70", "::1", "2001:db8::1%eth0"])
    expect(await shop.say("tradeInfo", fields, { source }), source).toMatchObject(refusal("Z012000009"));
});

test("too many calls of a source are refused for the rest of the minute, another source's are not", async () => {
  const { fields, of } = await good({ div: "E04", fields: {} });
  const { LIMIT_SHOP_CALLS_MINUTE: most } = readEnvironment(process.env);
  const key = `shop calls ${of.merchantId} from ${HERE}`;
  await shop.db.limit.create({ data: { key, count: most - 1, resetsAt: new Date(Date.now() + 60_000) } });
  expect(await shop.say("tradeInfo", fields)).toMatchObject({ returnCode: "0" });
  expect(await shop.say("tradeInfo", fields)).toMatchObject(refusal("Z012000006"));
  expect(await shop.say("traderIp", { ...fields, function_div: "H01" }, { source: "::1" })).toMatchObject({
    returnCode: "0",
    ipAddress: "::1",
  });
});

test("a bug is answered Z019999999, in the same shape", async () => {
  const { fields } = await good({ div: "A06", fields: {} });
  shop.gateway.onNext("cancel", () => Promise.reject(new Error("a bug")));
  expect(await shop.say("creditCancel", fields)).toMatchObject(refusal("Z019999999"));
});

test("in the test shape a shop names the error it wants, after the parameters and without effect", async () => {
  const { fields, of } = await good({ div: "A07", fields: { new_price: "980" } });
  const forced = { ...fields, reserve_1: "A076000001" };
  expect(await shop.say("creditChangePrice.api", { ...forced, new_price: "x" })).toMatchObject(
    refusal("A071010404"),
  );
  expect(await shop.say("creditChangePrice.api", forced)).toMatchObject({
    ...refusal("A076000001"),
    creditErrorCode: "G12",
  });
  expect(await shop.row(of)).toMatchObject({ state: "AUTHORIZED", amountYen: 4180 });
  expect(await shop.say("creditChangePrice.api", { ...fields, reserve_1: "a label" })).toMatchObject({
    returnCode: "0",
  });
  const second = await good({ div: "A07", fields: { new_price: "980" } });
  const live = await shop.say("creditChangePrice", { ...second.fields, reserve_1: "A076000001" });
  expect(live, "the live shape knows no such field").toMatchObject({ returnCode: "0" });
});
