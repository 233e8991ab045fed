import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { chargeForm, type Form, tokenForm } from "@/sandbox/testing/gateway-client";

const GOOD = "4999090000000014";
const AMEX = "379912000000017";
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox({ registeredOrigins: ["https://cards.example"] });
});
afterAll(() => gateway.close());

const chargeWith = (token: string, orderNo: string, changes: Form = {}) =>
  gateway.call("creditToken", "A08", { ...chargeForm(orderNo), token, ...changes });

test("a token is used once, whatever came of it", async () => {
  const { token } = await gateway.token("4999090000002127");
  expect((await chargeWith(token, "T1")).errorCode).toBe("A082000010");
  expect((await chargeWith(token, "T2")).errorCode).toBe("A082000004");
});

test("a parameter fault does not spend it", async () => {
  const { token } = await gateway.token(GOOD);
  expect((await chargeWith(token, "T3", { buyer_tel: "" })).errorCode).toBe("A081010701");
  expect((await chargeWith(token, "T3")).errorCode).toBe("");
});

test("it lives thirty minutes on the sandbox clock, and is nobody else's", async () => {
  const [young, old] = [(await gateway.token(GOOD)).token, (await gateway.token(GOOD)).token];
  expect((await chargeWith(young, "T4", { trader_code: "888888802" })).errorCode).toBe("A082000004");
  await gateway.control("clock", { advanceSeconds: 1800 });
  expect((await chargeWith(young, "T4")).errorCode).toBe("");
  await gateway.control("clock", { advanceSeconds: 1 });
  expect((await chargeWith(old, "T5")).errorCode).toBe("A082000004");
});

test("twenty requests with one token: one charge", async () => {
  const { token } = await gateway.token(GOOD);
  await gateway.control("config", { inFlightLimit: 100 });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => chargeWith(token, `PAR${i}`)));
  const approved = answers.filter((answer) => answer.returnCode === "0");
  expect(approved).toHaveLength(1);
});

describe("faults are named all at once, by field", () => {
  test("everything missing", async () => {
    const empty = { card_owner: "", card_exp: "", security_code: "" };
    const { errorInfo } = await gateway.token("", empty);
    expect(errorInfo?.map(({ errorCode, errorItem }) => [errorCode, errorItem])).toEqual([
      ["Y011010601", "cardNo"],
      ["Y011010701", "cardOwner"],
      ["Y011010801", "cardExp"],
      ["Y011010901", "securityCode"],
    ]);
  });

  test.each([
    ["4012888888881881", {}, "Y011010672", "cardNo"],
    ["constructor", {}, "Y011010672", "cardNo"],
    [GOOD, { card_owner: "山田太郎" }, "Y011010704", "cardOwner"],
    [GOOD, { card_exp: "1323" }, "Y011010805", "cardExp"],
    [GOOD, { card_exp: "0919" }, "Y011010871", "cardExp"],
    [GOOD, { security_code: "12a" }, "Y011010904", "securityCode"],
    [GOOD, { security_code: "1234" }, "Y011010904", "securityCode"],
    [AMEX, { security_code: "123" }, "Y011010904", "securityCode"],
    [GOOD, { check_sum: "0".repeat(64) }, "Y011010571", undefined],
    [GOOD, { check_sum: "" }, "Y011010501", undefined],
    [GOOD, { auth_div: "0" }, "Y011010306", undefined],
    [GOOD, { trader_code: "888888803" }, "Z012000007", undefined],
    [GOOD, { option_service_div: "01", authentication_key: "sym-bol" }, "Y011011104", undefined],
  ])("%s %o → %s", async (number, changes, code, field) => {
    const { status, errorInfo } = await gateway.token(number, changes);
    expect(status).toBe(200);
    expect(errorInfo).toEqual([
      { errorCode: code, errorMsg: expect.any(String), ...(field ? { errorItem: field } : {}) },
    ]);
  });

  test("a real number is told so in words", async () => {
    const { errorInfo } = await gateway.token("4012888888881881");
    expect(errorInfo?.[0]?.errorMsg).toBe("テスト用カード番号ではありません");
  });

  test("a card is good to the end of its month", async () => {
    expect((await gateway.token(GOOD, { card_exp: "1019" })).token).toHaveLength(16);
  });
});

describe("origins", () => {
  const issue = (origin?: string) =>
    gateway.post("/test_gateway/getToken.api", tokenForm(GOOD), origin ? { Origin: origin } : {});

  test("a registered one is named in the answer", async () => {
    const { status, headers, text } = await issue("https://cards.example");
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "https://cards.example"]);
    expect([headers.get("vary"), headers.get("access-control-allow-credentials")]).toEqual(["Origin", null]);
    expect(text).toContain("token");
  });

  test.each(["https://shop.example", "null"])("%s gets 403 and no token", async (origin) => {
    const { status, headers, text } = await issue(origin);
    expect([status, headers.get("access-control-allow-origin"), text]).toEqual([403, null, ""]);
  });

  test("none is served", async () => {
    expect((await issue()).text).toContain("token");
  });
});

test("the library needs neither eval nor inline script", async () => {
  const response = await fetch(`${gateway.url}/test_gateway/token/js/embeddedTokenLib.js`);
  expect(response.headers.get("content-type")).toContain("javascript");
  const source = await response.text();
  expect(source).toContain("WebcollectTokenLib");
  expect(source).not.toMatch(/eval\(|new Function|innerHTML|document\.write/);
});
