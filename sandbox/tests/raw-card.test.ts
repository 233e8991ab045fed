import { afterAll, beforeAll, expect, test } from "vitest";
import { testNumber } from "@/sandbox/cards/test-number";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { chargeForm, type Form, memberForm } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { CANCEL, lowerCased, PASSWORD, pressThrough } from "@/sandbox/testing/press-through";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("RAW");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const charge = (card_no: string, changes: Form = {}) =>
  gateway.call("credit", "A01", {
    ...chargeForm(newOrder()),
    auth_div: "2",
    option_service_div: "00",
    card_no,
    security_code: "123",
    card_owner: "TARO YAMADA",
    card_exp: "1123",
    ...changes,
  });
const threeDs = { auth_div: "3" };
const card = (nnn: string) => testNumber("559910", nnn);

test.each([
  ["001", {}, ""],
  ["255", {}, "A012060001"],
  ["104", threeDs, "A012050002"],
  ["104", {}, ""],
  ["101", threeDs, ""],
  ["001", { card_no: "4012888888881881" }, "A011011472"],
  ["001", { card_no: "" }, "A011011401"],
  ["001", { card_no: "", card_owner: "", card_exp: "" }, "A011012501"],
  ["001", { auth_div: "0" }, "A011010906"],
  ["001", { security_code: "" }, "A011011501"],
  ["001", { card_owner: "" }, "A011011601"],
  ["001", { card_exp: "0919" }, "A011011771"],
  ["001", { ...threeDs, trader_ec_url: "" }, "A011011871"],
  ["001", { security_code: "999" }, "A012060001"],
  ["001", { device_div: "3" }, ""],
])("NNN %s with %o → '%s'", async (nnn, changes, code) => {
  expect((await charge(card(nnn), changes)).errorCode).toBe(code);
});

test("double payment, keeping, and keeping once more", async () => {
  const order_no = newOrder();
  const member = { option_service_div: "01", ...memberForm() };
  expect((await charge(card("001"), { order_no, ...member })).errorCode).toBe("");
  expect((await charge(card("001"), { order_no })).errorCode).toBe("A012010001");
  expect((await charge(card("001"), member)).errorCode).toBe("A012070001");
  expect((await charge(card("002"), { ...member, check_sum: "" })).errorCode).toBe("A011012471");
});

test("A02 gets card_no back in place of a token", async () => {
  const number = card("102");
  const order_no = newOrder();
  const opened = await charge(number, { order_no, ...threeDs });
  const posted = await pressThrough(gateway.post, opened.cdata, PASSWORD);
  expect(posted).toMatchObject({ CARD_NO: number, RES_CODE: "0001" });
  expect(posted).not.toHaveProperty("TOKEN");
  const finish = () =>
    gateway.call("credit3D", "A02", {
      ...lowerCased(posted),
      order_no,
      three_d_token: opened.read("threeDToken") ?? "",
    });
  expect((await finish()).errorCode).toBe("");
  expect((await finish()).errorCode).toBe("A022010001");
});

test("A02 after Cancel is A022020002", async () => {
  const order_no = newOrder();
  const opened = await charge(card("102"), { order_no, ...threeDs });
  const posted = await pressThrough(gateway.post, opened.cdata, CANCEL);
  const three_d_token = opened.read("threeDToken") ?? "";
  const answer = await gateway.call("credit3D", "A02", { ...lowerCased(posted), order_no, three_d_token });
  expect(answer.errorCode).toBe("A022020002");
});
