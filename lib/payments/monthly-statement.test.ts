import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelPayment } from "./cancel-payment";
import { capturePayment } from "./capture-payment";
import { changeAmount } from "./change-amount";
import { monthlyStatement } from "./monthly-statement";
import { openShop, type Shop } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const until = (time: string) => shop.pass(new Date(time).getTime() - shop.ctx.now().getTime());
const cells = (csv: string) =>
  csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(",").slice(0, 5));

test("a month of Japan: its sales at what they were then, what was taken back, sums by acquirer", async () => {
  until("2026-11-25T10:00:00+09:00");
  const first = await shop.paid({ settleMethod: 14 }, { merchantOrderNo: "-A1", amountYen: 4180 });
  const { merchantId } = first.of;
  const second = await shop.paid({ settleMethod: 9 }, { merchantId, merchantOrderNo: "A2", amountYen: 2000 });
  await shop.paid({}, { merchantId, merchantOrderNo: "A3" });
  const fix = (of: typeof first.of) => capturePayment(shop.ctx, { ...of, slipNo: "X", carrier: "other" });
  await changeAmount(shop.ctx, { ...first.of, amountYen: 4000 });
  until("2026-11-30T23:59:59+09:00");
  await fix(first.of);
  until("2026-12-01T00:00:00+09:00");
  await fix(second.of);
  until("2026-12-05T12:00:00+09:00");
  await changeAmount(shop.ctx, { ...first.of, amountYen: 3000 });
  const refund = {
    id: "refund",
    paymentId: second.of.paymentId,
    merchantId,
    amountYen: 500,
    note: "",
    by: "desk",
  };
  await shop.db.refundRecord.create({ data: { ...refund, at: new Date("2026-12-06T00:00:00+09:00") } });
  const november = await monthlyStatement(shop.ctx, { merchantId, month: "2026-11" });
  if (!november.ok) throw new Error(november.refusal);
  expect(november.value.startsWith('\uFEFF"種別","日時","注文番号","金額","決済手段","承認番号"\r\n')).toBe(
    true,
  );
  expect(cells(november.value)).toEqual([
    ["売上", "2026-11-30 23:59:59", "'-A1", "4000", "14"],
    ["小計", "", "1件", "4000", "14"],
    ["合計", "", "1件", "4000", ""],
  ]);
  const december = await monthlyStatement(shop.ctx, { merchantId, month: "2026-12" });
  expect(cells(december.ok ? december.value : "")).toEqual([
    ["売上", "2026-12-01 00:00:00", "A2", "2000", "9"],
    ["減額", "2026-12-05 12:00:00", "'-A1", "-1000", "14"],
    ["返金", "2026-12-06 00:00:00", "A2", "-500", "9"],
    ["小計", "", "2件", "1500", "9"],
    ["小計", "", "1件", "-1000", "14"],
    ["合計", "", "3件", "500", ""],
  ]);
});

test("a carrier's sale cancelled after it was fixed is taken away again", async () => {
  const { of } = await shop.paid({ settleMethod: 51 });
  const { merchantId } = of;
  await shop.db.payment.update({ where: { id: of.paymentId }, data: { state: "CAPTURED" } });
  const at = shop.ctx.now();
  const moved = {
    paymentId: of.paymentId,
    sequence: 99,
    from: "AUTHORIZED",
    to: "CAPTURED",
    at,
    detail: {},
  } as const;
  await shop.db.paymentEvent.create({ data: moved });
  await shop.db.paymentEvent.create({ data: { ...moved, sequence: 100, from: "CAPTURED", to: "CANCELLED" } });
  const csv = await monthlyStatement(shop.ctx, { merchantId, month: "2026-12" });
  expect(cells(csv.ok ? csv.value : "")).toEqual([
    ["売上", "2026-12-05 12:00:00", expect.any(String), "4180", "51"],
    ["取消", "2026-12-05 12:00:00", expect.any(String), "-4180", "51"],
    ["小計", "", "2件", "0", "51"],
    ["合計", "", "2件", "0", ""],
  ]);
});

test.each(["", "2026-13", "2026-1", "november", "2026-11-01"])("%j is no month", async (month) => {
  const { of } = await shop.paid();
  expect(await monthlyStatement(shop.ctx, { merchantId: of.merchantId, month })).toEqual({
    ok: false,
    refusal: "no-such-month",
  });
});

test("another shop's sales are not in it", async () => {
  const [mine, theirs] = [await shop.paid(), await shop.paid()];
  await capturePayment(shop.ctx, { ...theirs.of, slipNo: "X", carrier: "other" });
  const csv = await monthlyStatement(shop.ctx, { merchantId: mine.of.merchantId, month: "2026-12" });
  expect(csv.ok && cells(csv.value)).toHaveLength(1);
  expect(await cancelPayment(shop.ctx, mine.of)).toMatchObject({ ok: true });
});
