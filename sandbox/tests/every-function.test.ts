import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "@/sandbox/functions/catalogue";
import { SERVED } from "@/sandbox/functions/served";
import { carrierForm } from "@/sandbox/testing/carrier-form";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import {
  chargeForm,
  type Form,
  memberForm,
  sha256,
  TRADER,
  tokenForm,
} from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";

/** Every function served × every outcome of the control door and reserve_1 (protocol §§ 21.5, 21.6). */
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("EVERY");
let auth_password = "";
beforeAll(async () => {
  gateway = await freshSandbox({ holdMs: 1 });
  await gateway.chargeToken(GOOD, newOrder(), { option_service_div: "01" });
  auth_password = (await gateway.call("xp/authXp", "F01", signed)).read("authPassword") ?? "";
});
afterAll(() => gateway.close());

const GOOD = "4999140000000017";
const signed = { check_sum: sha256(TRADER, "1234567") };
const held = () => ({ ...memberForm(), card_key: "1", last_credit_date: "20191021140500" });
const slip = { slip_no: "301122334450" };
const completion = (card: Form): Form => {
  const names =
    "comp_cd card_exp item_price item_tax cust_cd shop_id term_cd crd_res_cd res_code three_d_tran_id";
  const values = `${names} send_dt hash_value`.split(" ").map((name) => [name, "1"]);
  return { ...card, ...Object.fromEntries(values), order_no: newOrder(), three_d_token: "0".repeat(32) };
};

async function order(token: Form = {}, changes: Form = {}): Promise<Form> {
  const order_no = newOrder();
  expect((await gateway.chargeToken(GOOD, order_no, token, changes)).errorCode).toBe("");
  return { order_no };
}

/** A request that passes the parameter checks of its function. */
const FORMS: Record<keyof typeof SERVED, () => Promise<Form> | Form> = {
  A01: () => ({ ...chargeForm(newOrder()), ...held(), auth_div: "0", option_service_div: "01" }),
  A02: () => completion({ card_no: GOOD }),
  A03: () => memberForm(),
  A04: held,
  A05: held,
  A06: () => order(),
  A07: async () => ({ ...(await order()), new_price: "1" }),
  A08: async () => ({ ...chargeForm(newOrder()), token: (await gateway.token(GOOD)).token }),
  A09: () => completion({ token: "0".repeat(16) }),
  A11: () => order(),
  E01: async () => ({ ...(await order()), ...slip }),
  E02: async () => ({ ...(await order()), ...slip }),
  E03: async () => {
    const waiting = await order(preOrdered(), { scheduled_shipping_date: "20191231" });
    return { ...waiting, scheduled_shipping_date: "20200101" };
  },
  E04: () => order(),
  F01: () => signed,
  F02: async () => ({ ...(await order()), ...slip, auth_password }),
  F03: async () => ({ ...(await order()), ...slip, auth_password }),
  F04: async () => ({ ...(await order()), auth_password }),
  H01: () => ({}),
  M01: () => carrierForm({ order_no: newOrder() }),
  M02: () => order(),
  M03: async () => ({ ...(await order()), new_price: "1" }),
  Y01: () => tokenForm(GOOD),
};

/** A member of its own, so that the card can be kept. */
let members = 0;
function preOrdered(): Form {
  members += 1;
  const member = { member_id: `pre${members}`, authentication_key: "a1B2c3D4" };
  return {
    option_service_div: "01",
    ...member,
    check_sum: sha256(...Object.values(member), "1234567", "2"),
  };
}

const pathOf = (div: string) => [...CATALOGUE].find(([, divs]) => divs.includes(div))?.[0] ?? "";
const ERROR = "X982000099";

describe.each(Object.keys(FORMS))("%s", (div) => {
  const ask = (form: Form) => gateway.call(pathOf(div), div, form);
  const next = (outcome: string, more = {}) => gateway.control("next", { function: div, outcome, ...more });

  test("reserve_1 is the answer", async () => {
    expect((await ask({ ...(await FORMS[div]?.()), reserve_1: ERROR })).text).toContain(ERROR);
  });

  test.each(["error", "http-500", "garbled-xml", "delay", "timeout-before", "timeout-after"])(
    "%s",
    async (outcome) => {
      const form = (await FORMS[div]?.()) ?? {};
      await next(outcome, { errorCode: ERROR, ms: 1 });
      if (outcome.startsWith("timeout")) return expect(ask(form)).rejects.toThrow("fetch failed");
      const { status, text } = await ask(form);
      expect(status).toBe(outcome === "http-500" ? 500 : 200);
      expect(text.includes(ERROR)).toBe(outcome === "error");
      expect(/<\/return>$|}$/.test(text)).toBe(outcome === "error" || outcome === "delay");
    },
  );
});

test("no function is left out", () => {
  expect(Object.keys(FORMS)).toEqual(Object.keys(SERVED));
});
