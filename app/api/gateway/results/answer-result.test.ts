import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { makeBuyer, makePayment } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { answerResult } from "./answer-result";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const NOW = new Date("2026-11-26T12:00:00+09:00");
/** docs/protocol.md § 17. */
const RESULT = {
  trader_code: environment().GATEWAY_TRADER_CODE,
  settle_price: "4180",
  settle_date: "20261126120000",
  settle_result: "1",
  settle_detail: "31",
  settle_method: "14",
};

test("a result is received with 0 and makes its payment due; it changes nothing else", async () => {
  const payment = await standing();
  const order_no = payment.gatewayOrderNo;
  expect(await tell({ ...RESULT, order_no, res_payinfo_key: "x", new_field: "更" })).toEqual([200, "0"]);
  const {
    askAt,
    updatedAt: _,
    ...after
  } = await opened.db.payment.findUniqueOrThrow({
    where: { id: payment.id },
  });
  expect(askAt).toEqual(NOW);
  expect(after).toMatchObject({ state: "AUTHORIZED", settleMethod: 14, amountYen: 4_180, eventCount: 0 });
});

test("an order nobody knows is received like any other", async () => {
  expect(await tell({ ...RESULT, order_no: "KPNOBODY" })).toEqual([200, "0"]);
});

test.each([
  { trader_code: "888888802" },
  { settle_price: "4,180" },
  { settle_price: "12345678" },
  { settle_date: "2026" },
  { settle_result: "3" },
  { settle_detail: "" },
  { settle_method: "014" },
  { order_no: "" },
  { order_no: "A".repeat(24) },
])("%o is no result of ours", async (spoilt) => {
  const { gatewayOrderNo: order_no, id } = await standing();
  expect(await tell({ ...RESULT, order_no, ...spoilt })).toEqual([400, "1"]);
  expect(await opened.db.payment.findUniqueOrThrow({ where: { id } })).toMatchObject({ askAt: null });
});

test("an installation that names the gateway's addresses hears nobody else", async () => {
  const { gatewayOrderNo: order_no, id } = await standing();
  environment().GATEWAY_RESULT_ADDRESSES = ["218.40.0.72", "2001:db8::1"];
  onTestFinished(() => {
    environment().GATEWAY_RESULT_ADDRESSES = [];
  });
  expect(await tell({ ...RESULT, order_no }, "203.0.113.9")).toEqual([403, "1"]);
  expect(await opened.db.payment.findUniqueOrThrow({ where: { id } })).toMatchObject({ askAt: null });
  expect(await tell({ ...RESULT, order_no }, "218.40.0.72")).toEqual([200, "0"]);
});

test("whoever floods the door is told to wait, others are heard", async () => {
  const from = randomId();
  const word = () => tell({ ...RESULT, order_no: "KP1" }, from);
  expect(await word()).toEqual([200, "0"]);
  const count = environment().LIMIT_GATEWAY_RESULTS_MINUTE - 1;
  await opened.db.limit.updateMany({ where: { key: { endsWith: from } }, data: { count } });
  expect(await word()).toEqual([200, "0"]);
  expect(await word()).toEqual([429, "1"]);
  expect(await tell({ ...RESULT, order_no: "KP1" })).toEqual([200, "0"]);
});

async function standing() {
  const { id: userId } = await makeBuyer(opened.db);
  return makePayment(opened.db, { userId });
}

async function tell(form: Record<string, string>, from = randomId()): Promise<[number, string]> {
  const request = new Request("http://localhost:3000/api/gateway/results", {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const answer = await answerResult({ db: opened.db, now: () => NOW }, request, from);
  return [answer.status, await answer.text()];
}
