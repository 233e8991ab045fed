import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import type { Form } from "@/sandbox/testing/gateway-client";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { lowerCased, PASSWORD, pressThrough, WRONG } from "@/sandbox/testing/press-through";
import { startCarrierSale } from "@/sandbox/testing/start-carrier-sale";

/** From every status with every function: what is answered, and where the order stands then (protocol §§ 9, 10, 15, 16). */
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
const newOrder = orderNumbers("MOVE");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

let slips = 0;
/** A Yamato number of its own: eleven digits and their remainder of seven. */
function newSlip(): string {
  slips += 1;
  return String(30000000000 + slips) + String((30000000000 + slips) % 7);
}

const clock = (now: string) => gateway.control("clock", { now: `${now}+09:00`, frozen: true });
const enter = (order_no: string, slip_no: string, delivery_service_code: string) =>
  gateway.call("shipmentEntry", "E01", { order_no, slip_no, delivery_service_code });

async function charge(token: Form = {}, changes: Form = {}, number = "4999140000000017"): Promise<string> {
  const order = newOrder();
  const answer = await gateway.chargeToken(number, order, token, changes);
  expect(answer.errorCode).toBe("");
  return order;
}

async function challenge(press?: Form): Promise<string> {
  const order_no = newOrder();
  const opened = await gateway.chargeToken("4999140000001031", order_no, { auth_div: "3" });
  if (!press) return order_no;
  const posted = lowerCased(await pressThrough(gateway.post, opened.cdata, press, press, press));
  const three_d_token = opened.read("threeDToken") ?? "";
  await gateway.call("creditToken3D", "A09", { ...posted, order_no, three_d_token });
  return order_no;
}

let members = 0;
function preOrder(expiry: string): Promise<string> {
  members += 1;
  const token = { option_service_div: "01", member_id: `move${members}`, card_exp: expiry };
  return charge(token, { scheduled_shipping_date: "20191115" });
}

/** How an order gets there; the slip it has then, if any. */
const STATUSES: Record<string, () => Promise<{ order: string; slip?: string }>> = {
  "4": async () => ({ order: await charge() }),
  "5": async () => ({ order: await preOrder("1123") }),
  "11": async () => ({ order: await challenge(WRONG) }),
  "15": async () => {
    const order = await preOrder("1019");
    await clock("2019-11-05T09:00:00");
    return { order };
  },
  "17": async () => {
    const order = await charge({}, { settle_price: "1" }, "4999140000005123");
    await gateway.call("creditChangePrice", "A07", { order_no: order, new_price: "2" });
    return { order };
  },
  "20": async () => {
    const order = await challenge();
    await clock("2019-10-21T14:35:00");
    return { order };
  },
  "21": async () => ({ order: await challenge() }),
  "30": async () => {
    const [order, slip] = [await charge(), newSlip()];
    await enter(order, slip, "00");
    return { order, slip };
  },
  "31": async () => {
    const order = await charge();
    await enter(order, order, "99");
    return { order, slip: order };
  },
  "40": async () => {
    const order = await charge();
    await gateway.call("creditCancel", "A06", { order_no: order });
    return { order };
  },
  "31 carrier": async () => ({ order: await startCarrierSale(gateway, newOrder(), "http://127.0.0.1:9/") }),
};

type Ask = (order_no: string, slip?: string) => Promise<{ errorCode: string | undefined }>;
const FUNCTIONS: Record<string, Ask> = {
  A06: (order_no) => gateway.call("creditCancel", "A06", { order_no }),
  A07: (order_no) => gateway.call("creditChangePrice", "A07", { order_no, new_price: "3" }),
  A11: (order_no) => gateway.call("reAuth", "A11", { order_no }),
  "E01 00": (order_no) => enter(order_no, newSlip(), "00"),
  "E01 99": (order_no) => enter(order_no, `${order_no}B`, "99"),
  E02: (order_no, slip_no = newSlip()) => gateway.call("shipmentCancel", "E02", { order_no, slip_no }),
  E03: (order_no) => gateway.call("changeDate", "E03", { order_no, scheduled_shipping_date: "20191201" }),
  M02: (order_no) => gateway.call("carrierCancel", "M02", { order_no }),
  M03: (order_no) => gateway.call("carrierChangePrice", "M03", { order_no, new_price: "3" }),
};

/** A status: the order is there afterwards. A code: refused, and nothing moved. */
const TABLE: Record<string, string> = {
  //            A06        A07        A11        E01 00     E01 99     E02        E03        M02        M03
  "4": "        40         4          4          30         31         E022000001 E031010351 M022000002 M032000001",
  "5": "        40         5          A112000002 E011010351 E011010351 E021010351 5          M022000002 M032000001",
  "11": "       A062010003 A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "15": "       40         A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "17": "       40         A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "20": "       A062010003 A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "21": "       A062010003 A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "30": "       40         30         4          30         31         4          E031010351 M022000002 M032000001",
  "31": "       A062010004 31         A112000002 E011010351 E011010351 E022000002 E031010351 M022000002 M032000001",
  "40": "       A062010003 A073000001 4          E011010351 E011010351 E021010351 E031010351 M022000002 M032000001",
  "31 carrier": "A062010002 A073000001 A112000002 E011010351 E011010351 E021010351 E031010351 40        31",
};

describe.each(Object.entries(TABLE))("from %s", (from, row) => {
  const cells = row.trim().split(/\s+/);
  const columns = Object.keys(FUNCTIONS).map((name, column) => [name, cells[column] ?? ""] as const);

  test.each(columns)("%s → %s", async (name, cell) => {
    await clock("2019-10-21T14:05:00");
    const { order, slip } = (await STATUSES[from]?.()) ?? { order: "" };
    const status = async () =>
      (await gateway.call("tradeInfo", "E04", { order_no: order })).read("statusInfo");
    const [before = ""] = from.split(" ");
    expect(await status()).toBe(before);
    const refused = /^[A-Z]/.test(cell);
    expect((await FUNCTIONS[name]?.(order, slip))?.errorCode).toBe(refused ? cell : "");
    expect(await status()).toBe(refused ? before : cell);
  });
});

test("no status of a card order is left out", () => {
  expect(Object.keys(TABLE)).toEqual(Object.keys(STATUSES));
});

test("a challenged pre-order comes to 5 through 21", async () => {
  await clock("2019-10-21T14:05:00");
  const order_no = newOrder();
  const token = { auth_div: "3", option_service_div: "01", member_id: "challenged" };
  const asked = { scheduled_shipping_date: "20191115" };
  const opened = await gateway.chargeToken("4999140000001023", order_no, token, asked);
  const posted = lowerCased(await pressThrough(gateway.post, opened.cdata, PASSWORD));
  const three_d_token = opened.read("threeDToken") ?? "";
  expect((await gateway.call("creditToken3D", "A09", { ...posted, order_no, three_d_token })).errorCode).toBe(
    "",
  );
  const [trade] = await gateway.control(`trades?order_no=${order_no}`);
  expect(trade.history.map(({ to }: { to: number }) => to)).toEqual([21, 5]);
});
