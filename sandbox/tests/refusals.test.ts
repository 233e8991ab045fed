import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { chargeForm, type Form, memberForm } from "@/sandbox/testing/gateway-client";

const GOOD = "4999090000000014";
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

describe("before the parameters, in the order of § 3", () => {
  test("GET is Z012000001, with HTTP 200 and XML", async () => {
    const response = await fetch(`${gateway.url}/test_gateway/creditToken.api`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<errorCode>Z012000001</errorCode>");
  });

  test.each([
    ["creditToken", "", {}, "Z012000002"],
    ["creditToken", "A01", {}, "Z012000003"],
    ["credittoken", "A08", {}, "Z012000003"],
    ["nothing", "A08", {}, "Z012000003"],
    ["constructor", "A08", {}, "Z012000003"],
    ["creditToken", "A08", { trader_code: "" }, "A081010201"],
    ["tradeInfo", "E04", { trader_code: "x".repeat(21) }, "E041010202"],
    ["creditToken", "A08", { trader_code: "88888-801" }, "A081010204"],
    ["creditToken", "A08", { trader_code: "999999999" }, "Z012000007"],
    ["creditToken", "A08", { trader_code: "888888803" }, "Z012000007"],
    ["cvs1", "B01", {}, "Z012000008"],
    ["paypaySettle", "L01", {}, "Z012000008"],
    ["regularToken", "G06", {}, "Z012000008"],
  ])("%s %s %o → %s", async (path, div, form, code) => {
    const answer = await gateway.call(path, div, form);
    expect([answer.status, answer.returnCode, answer.errorCode]).toEqual([200, "1", code]);
  });

  test("maintenance comes before the parameters", async () => {
    await gateway.control("config", { maintenance: true });
    expect((await gateway.call("creditToken", "A08")).errorCode).toBe("Z010000000");
    expect((await gateway.call("creditToken", "A08", { trader_code: "1" })).errorCode).toBe("Z012000007");
    await gateway.control("config", { maintenance: false });
    expect((await gateway.call("creditToken", "A08")).errorCode).toBe("A081010301");
  });

  test("an address that is not listed is Z012000009", async () => {
    const elsewhere = await freshSandbox({ sourceAddresses: ["192.0.2.1"] });
    expect((await elsewhere.call("tradeInfo", "E04", { order_no: "X" })).errorCode).toBe("Z012000009");
    expect((await elsewhere.token(GOOD)).token).toHaveLength(16);
    await elsewhere.close();
  });
});

describe("parameter codes of A08", () => {
  test.each([
    [{ device_div: "" }, "A081010301"],
    [{ device_div: "3" }, "A081010306"],
    [{ order_no: "" }, "A081010401"],
    [{ order_no: "A".repeat(24) }, "A081010402"],
    [{ order_no: "lower" }, "A081010404"],
    [{ settle_price: "" }, "A081010501"],
    [{ settle_price: "12345678" }, "A081010502"],
    [{ settle_price: "1,000" }, "A081010504"],
    [{ settle_price: "0" }, "A081010571"],
    [{ settle_price: "300001" }, "A081010572"],
    [{ buyer_name_kanji: "" }, "A081010601"],
    [{ buyer_name_kanji: "ﾔﾏﾀﾞ" }, "A081010671"],
    [{ buyer_name_kanji: "山".repeat(21) }, "A081010672"],
    [{ buyer_tel: "" }, "A081010701"],
    [{ buyer_tel: "1234567" }, "A081010702"],
    [{ buyer_tel: "0901234567x" }, "A081010704"],
    [{ buyer_email: "" }, "A081010801"],
    [{ buyer_email: `${"a".repeat(60)}@b.jp` }, "A081010802"],
    [{ buyer_email: "nobody" }, "A081010871"],
    [{ buyer_email: "@b.jp" }, "A081010872"],
    [{ buyer_email: "a@" }, "A081010872"],
    [{ pay_way: "" }, "A081010901"],
    [{ pay_way: "4" }, "A081010906"],
    [{ pay_way: "012" }, "A081010902"],
    [{ goods_name: "本".repeat(201) }, "A081011002"],
    [{ goods_name: "本\u0000" }, "A081011004"],
    [{ card_code_api: "14" }, "A081011172"],
    [{ token: "" }, "A081011201"],
    [{ token: "short" }, "A081011202"],
    [{ token: "0123456789abcde-" }, "A081011204"],
    [{ trader_ec_url: `https://wallet.example/${"x".repeat(110)}` }, "A081011372"],
    [{ trader_ec_url: "http://wallet.example/" }, "A081011373"],
    [{ trader_ec_url: "javascript:alert(1)" }, "A081011373"],
    [{ scheduled_shipping_date: "20190231" }, "A081011471"],
    [{ scheduled_shipping_date: "20191020" }, "A081011472"],
    [{ scheduled_shipping_date: "20201020" }, "A081011473"],
    [{ scheduled_shipping_date: "20191120" }, "A081011473"],
    [{ card_judge_div: "3" }, "A081011506"],
    [{ card_judge_div: "1" }, "A081011571"],
  ])("%o → %s", async (change, code) => {
    expect((await gateway.chargeToken(GOOD, "PARAM01", {}, change)).errorCode).toBe(code);
  });

  test("half-width kana are refused in names only", async () => {
    expect((await gateway.chargeToken(GOOD, "KANA01", {}, { goods_name: "ﾌﾞｯｸｶﾊﾞｰ" })).errorCode).toBe("");
  });

  test("the first faulty item is the answer", async () => {
    const answer = await gateway.call("creditToken", "A08", { ...chargeForm("lower"), settle_price: "" });
    expect(answer.errorCode).toBe("A081010404");
  });

  test("3-D Secure needs the address to come back to; http will do on loopback", async () => {
    const threeDs = { auth_div: "3" };
    const missing = await gateway.chargeToken(GOOD, "URL01", threeDs, { trader_ec_url: "" });
    expect(missing.errorCode).toBe("A081011371");
    const loopback = { trader_ec_url: "http://localhost:3000/3ds/x" };
    expect((await gateway.chargeToken(GOOD, "URL01", threeDs, loopback)).errorCode).toBe("");
    expect((await gateway.chargeToken(GOOD, "URL02", {}, { trader_ec_url: "" })).errorCode).toBe("");
  });
});

describe("business refusals of A08", () => {
  test("an order number can be used once", async () => {
    expect((await gateway.chargeToken(GOOD, "TWICE")).errorCode).toBe("");
    expect((await gateway.chargeToken(GOOD, "TWICE")).errorCode).toBe("A082000003");
  });

  test.each([
    ["36990200000016", "2", "A082000007"],
    ["36990200000016", "01", ""],
    ["379912000000017", "2", "A082000007"],
    ["379912000000017", "3", ""],
  ])("%s with pay_way %s → '%s'", async (number, pay_way, code) => {
    const order = `PAY${number.slice(0, 4)}${pay_way}`;
    expect((await gateway.chargeToken(number, order, {}, { pay_way })).errorCode).toBe(code);
  });

  test("no option service contract", async () => {
    const other = { trader_code: "888888802" };
    const token = { ...other, option_service_div: "01" };
    expect((await gateway.chargeToken(GOOD, "NOOPT", token, other)).errorCode).toBe("A082000005");
    expect((await gateway.call("creditInfoGet", "A03", memberForm(other))).errorCode).toBe("A032000001");
  });
});

describe("reserve_1 and requests on the way", () => {
  test.each([
    ["A012060001", "G12"],
    ["A082000011", undefined],
    ["Z012000005", undefined],
  ])("reserve_1 %s is the answer and nothing changes", async (code, credit) => {
    const issued = await gateway.token(GOOD);
    const send = (reserve_1: string) =>
      gateway.call("creditToken", "A08", { ...chargeForm(`R${code}`), token: issued.token, reserve_1 });
    const forced = await send(code);
    expect([forced.errorCode, forced.credit]).toEqual([code, credit]);
    expect((await send("my shop's label")).errorCode).toBe("");
  });

  test("ten at once, the eleventh is Z012000006; held answers do not count", async () => {
    await gateway.control("next", { function: "E04", outcome: "delay", ms: 300, times: 10 });
    await gateway.control("next", { function: "A06", outcome: "timeout-before", times: 1 });
    const held = gateway.call("creditCancel", "A06", { order_no: "HELD" }).catch(() => "closed");
    const inquire = (form: Form = {}) => gateway.call("tradeInfo", "E04", { order_no: "MANY", ...form });
    const codes = await Promise.all(Array.from({ length: 11 }, () => inquire().then((a) => a.errorCode)));
    expect(codes.filter((code) => code === "")).toHaveLength(10);
    expect(codes.filter((code) => code === "Z012000006")).toHaveLength(1);
    expect(await held).toBe("closed");
    expect((await inquire()).errorCode).toBe("");
  });
});
