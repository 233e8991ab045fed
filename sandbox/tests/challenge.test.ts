import { afterAll, beforeAll, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import type { Form } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { CANCEL, lowerCased, PASSWORD, pagePath, pressThrough, WRONG } from "@/sandbox/testing/press-through";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("CH");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

async function open(nnn: string, token: Form = {}) {
  const order = newOrder();
  const opened = await gateway.chargeToken(testNumber("499909", nnn), order, { auth_div: "3", ...token });
  const finish = (posted: Form) =>
    gateway.call("creditToken3D", "A09", {
      ...lowerCased(posted),
      order_no: order,
      three_d_token: opened.read("threeDToken") ?? "",
    });
  const press = (...presses: Form[]) => pressThrough(gateway.post, opened.cdata, ...presses);
  const status = async () => (await gateway.call("tradeInfo", "E04", { order_no: order })).read("statusInfo");
  return { order, opened, finish, press, status };
}

test("passed, and A09 again is a duplicate", async () => {
  const challenge = await open("102");
  const posted = await challenge.press(PASSWORD);
  expect((await challenge.finish(posted)).errorCode).toBe("");
  expect(await challenge.status()).toBe("4");
  expect((await challenge.finish(posted)).errorCode).toBe("A092000001");
});

test("one wrong password may be corrected, full-width digits too", async () => {
  const challenge = await open("102");
  const posted = await challenge.press(WRONG, WRONG, { ...PASSWORD, password: "１２３４" });
  expect(posted.RES_CODE).toBe("0001");
});

test.each([
  ["cancelled", "102", [CANCEL]],
  ["three wrong passwords", "102", [WRONG, WRONG, WRONG]],
  ["a bank that refuses every password", "103", [PASSWORD, PASSWORD, PASSWORD]],
])("%s: A092000004 and status 11", async (_, nnn, presses) => {
  const challenge = await open(nnn);
  const posted = await challenge.press(...presses);
  expect(posted.RES_CODE).toBe("0002");
  expect(await challenge.status()).toBe("21");
  expect((await challenge.finish(posted)).errorCode).toBe("A092000004");
  expect(await challenge.status()).toBe("11");
});

test("a result stands: pressing on changes nothing, and the page can be loaded again", async () => {
  const challenge = await open("102");
  const cancelled = await challenge.press(CANCEL);
  expect(await challenge.press(PASSWORD)).toEqual(cancelled);
  const reload = await fetch(gateway.url + pagePath(challenge.opened.cdata));
  expect(await reload.text()).toContain('value="0002"');
});

test.each(["item_price", "res_code", "hash_value", "token"])("a changed %s is A092000003", async (field) => {
  const challenge = await open("102");
  const posted = await challenge.press(PASSWORD);
  const altered = { ...lowerCased(posted), [field]: "0" };
  expect((await challenge.finish(altered)).errorCode).toBe("A092000003");
  expect((await challenge.finish(posted)).errorCode).toBe("");
});

test.each([
  ["comp_cd", "A091010401"],
  ["hash_value", "A091011901"],
  ["three_d_token", "A091012001"],
])("a missing %s is %s", async (field, code) => {
  const challenge = await open("102");
  const posted = { ...lowerCased(await challenge.press(PASSWORD)), order_no: challenge.order };
  const threeD = { three_d_token: "x".repeat(32) };
  const answer = await gateway.call("creditToken3D", "A09", { ...posted, ...threeD, [field]: "" });
  expect(answer.errorCode).toBe(code);
});

test("a three_d_token of another length is A091012002, another's A092000003", async () => {
  const [one, other] = [await open("102"), await open("102")];
  const posted = lowerCased(await one.press(PASSWORD));
  const send = (three_d_token: string) =>
    gateway.call("creditToken3D", "A09", { ...posted, order_no: one.order, three_d_token });
  expect((await send("short")).errorCode).toBe("A091012002");
  expect((await send(other.opened.read("threeDToken") ?? "")).errorCode).toBe("A092000003");
});

test("the issuer's refusal comes at A09", async () => {
  const challenge = await open("102", { security_code: "999" });
  const answer = await challenge.finish(await challenge.press(PASSWORD));
  expect([answer.errorCode, answer.credit]).toEqual(["A092000005", "G44"]);
  expect(await challenge.status()).toBe("11");
});

test("the order number is consumed once a challenge was opened", async () => {
  const challenge = await open("102");
  const again = await gateway.chargeToken(testNumber("499909", "001"), challenge.order);
  expect(again.errorCode).toBe("A082000003");
});

test("after thirty minutes the trade is at 20 and A09 is refused", async () => {
  const challenge = await open("102");
  const posted = await challenge.press(PASSWORD);
  await gateway.control("clock", { advanceSeconds: 1799 });
  expect(await challenge.status()).toBe("21");
  await gateway.control("clock", { advanceSeconds: 1 });
  expect(await challenge.status()).toBe("20");
  expect((await challenge.finish(posted)).errorCode).toBe("A092000004");
});

test("an unknown page says so in Japanese", async () => {
  const page = await fetch(`${gateway.url}/acs/nothing`);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("この認証画面は使えません");
});
