import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deliver } from "@/sandbox/notifications/deliver-due";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { orderNumbers } from "@/sandbox/testing/order-numbers";
import { type ReceivingShop, receivingShop } from "@/sandbox/testing/receiving-shop";
import { startCarrierSale } from "@/sandbox/testing/start-carrier-sale";

interface Listed {
  id: number;
  received: boolean;
  nextDue: string | null;
  attempts: { at: string; httpStatus: number | null; reply: string; error?: string; by?: "hand" }[];
}

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
let shop: ReceivingShop;
const newOrder = orderNumbers("NTF");
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  shop?.close();
  shop = await receivingShop();
  await gateway.control("reset", {});
  await gateway.control("clock", { now: "2019-10-21T14:00:00+09:00", frozen: true });
});
afterAll(() => shop.close());

const sale = () => startCarrierSale(gateway, newOrder(), shop.url);
const list = async (): Promise<Listed[]> => await gateway.control("notifications");
const orderOf = (body: string) => new URLSearchParams(body).get("order_no");

/** Asks the door until the attempt that the shop has seen is written down. */
async function recorded(attempts: number): Promise<Listed> {
  for (;;) {
    const [first] = await list();
    if (first && first.attempts.length >= attempts) return first;
  }
}

test("0, 1, 5, 15 and 60 minutes after the event, then one mail and no more", async () => {
  shop.answer = { status: 200, body: "1" };
  const order = await sale();
  const minutes = [0, 1, 5, 15, 60];
  for (const [index, minute] of minutes.entries()) {
    await gateway.control("clock", {
      now: new Date(Date.parse("2019-10-21T14:00:00+09:00") + minute * 60_000).toISOString(),
    });
    await shop.waitFor(index + 1);
    const { nextDue } = await recorded(index + 1);
    const next = minutes[index + 1];
    expect(nextDue).toBe(
      next === undefined ? null : new Date(Date.parse("2019-10-21T05:00:00Z") + next * 60_000).toISOString(),
    );
  }
  const mails = await gateway.control("mails");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    orderNo: order,
    subject: "クロネコｗｅｂコレクト決済結果データ送信エラー発生のお知らせ",
    at: "2019-10-21T06:00:00.000Z",
  });
});

test.each([
  [{ status: 200, body: " 0\r\n" }, true],
  [{ status: 200, body: "" }, false],
  [{ status: 200, body: "00" }, false],
  [{ status: 201, body: "0" }, false],
  [{ status: 302, body: "0" }, false],
  [{ status: 500, body: "0" }, false],
])("the reply %o is success: %s", async (answer, received) => {
  shop.answer = answer;
  await sale();
  expect(await recorded(1)).toMatchObject({ received, attempts: [{ httpStatus: answer.status }] });
});

test("nobody listening is a failure with its cause", async () => {
  shop.close();
  await startCarrierSale(gateway, newOrder(), "http://127.0.0.1:9/result");
  const { attempts } = await recorded(1);
  expect(attempts[0]).toMatchObject({ httpStatus: null, error: expect.any(String) });
});

test("no mail unless the merchant asked for it", async () => {
  await gateway.control("config", { failureMail: false });
  shop.answer = { status: 200, body: "1" };
  await sale();
  await gateway.control("clock", { advanceSeconds: 7200 });
  await recorded(5);
  expect(await gateway.control("mails")).toEqual([]);
});

test("held, released, replayed, duplicated and reordered", async () => {
  await gateway.control("notifications", { action: "hold" });
  const orders = [await sale(), await sale(), await sale()];
  const [first, second, third] = (await list()).map(({ id }) => id) as [number, number, number];
  expect(shop.received).toEqual([]);
  await gateway.control("notifications", { action: "reorder", ids: [third, first, second] });
  expect(shop.received.map(orderOf)).toEqual([orders[2], orders[0], orders[1]]);
  await gateway.control("notifications", { action: "replay", id: second });
  await gateway.control("notifications", { action: "duplicate", id: first, times: 3 });
  expect(shop.received.slice(3).map(orderOf)).toEqual([orders[1], orders[0], orders[0], orders[0]]);
  await gateway.control("notifications", { action: "release" });
  const last = await sale();
  expect((await shop.waitFor(8)).map(orderOf).at(-1)).toBe(last);
});

test("what QA sends by hand takes no place in the schedule", async () => {
  shop.answer = { status: 200, body: "1" };
  await sale();
  const { id, nextDue } = await recorded(1);
  await gateway.control("notifications", { action: "replay", id });
  await gateway.control("notifications", { action: "duplicate", id, times: 2 });
  expect(await recorded(2)).toMatchObject({ nextDue, attempts: [{}, { by: "hand" }] });
  await gateway.control("clock", { advanceSeconds: 3600 });
  expect(await recorded(6)).toMatchObject({ nextDue: null });
  expect(shop.received).toHaveLength(8);
  expect(await gateway.control("mails")).toHaveLength(1);
});

test("a replay by hand lets no second attempt start while one is on its way", async () => {
  const answerFirst = shop.hold();
  await sale();
  await shop.waitFor(1);
  shop.answer = { status: 200, body: "1" };
  const [listed] = await list();
  await gateway.control("notifications", { action: "replay", id: listed?.id });
  await gateway.control("notifications", { action: "release" });
  answerFirst({ status: 200, body: "1" });
  await recorded(2);
  await gateway.control("clock", { advanceSeconds: 3600 });
  const { attempts } = await recorded(6);
  expect(attempts.filter(({ by }) => !by).map(({ at }) => at)).toEqual([
    "2019-10-21T05:00:00.000Z",
    ...Array(4).fill("2019-10-21T06:00:00.000Z"),
  ]);
});

test("an answer held over a reset is not taken for another notification's", async () => {
  await gateway.control("notifications", { action: "hold" });
  await sale();
  const [forgotten] = gateway.world.store.all("notifications").values();
  if (!forgotten) throw new Error("the sale is told");
  const answerLate = shop.hold();
  const late = deliver(gateway.world, forgotten);
  await shop.waitFor(1);
  await gateway.control("reset", {});
  shop.answer = { status: 200, body: "1" };
  await sale();
  answerLate({ status: 200, body: "0" });
  expect(await late).toBe(false);
  expect(await recorded(1)).toMatchObject({ received: false, attempts: [{ reply: "1" }] });
});

test("an ordinary A08 notifies nobody", async () => {
  await gateway.control("config", { resultUrl: shop.url });
  await gateway.chargeToken("4999140000000017", newOrder());
  expect(await list()).toEqual([]);
});

test.each([[{ action: "sideways" }], [{ action: "replay", id: 99 }], [{ action: "reorder", ids: "1" }]])(
  "%o is refused in words",
  async (body) => {
    expect(await gateway.control("notifications", body)).toEqual({ error: expect.any(String) });
  },
);
