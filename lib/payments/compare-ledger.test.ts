import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelPayment } from "./cancel-payment";
import { compareLedger } from "./compare-ledger";
import { listComparisons, listDrifts } from "./drift-queries";
import { driftsOf } from "./drifts-of";
import { openShop, type Shop } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const until = (time: string) => shop.pass(new Date(time).getTime() - shop.ctx.now().getTime());
async function compareAll() {
  while ((await compareLedger(shop.ctx)) > 0);
  const [today] = await listComparisons(shop.ctx);
  return today;
}

test("once a day from five in the morning: what agrees is counted, what does not stands in the list until it does", async () => {
  until("2026-11-26T04:00:00+09:00");
  const [good, gone, less, other] = [
    await shop.paid(),
    await shop.paid(),
    await shop.paid(),
    await shop.paid(),
  ];
  const cancelled = await shop.paid();
  await cancelPayment(shop.ctx, cancelled.of);
  shop.gateway.plantTrade(gone.orderNo, { state: "cancelled", statusInfo: 40 });
  shop.gateway.plantTrade(less.orderNo, { amountYen: 4000 });
  shop.gateway.plantTrade(other.orderNo, { settleMethod: 98 });
  expect(await compareAll()).toMatchObject({ day: "2026-11-25", compared: 5, drifting: 3, unanswered: 0 });
  const found = await listDrifts(shop.ctx);
  const drifts = new Set(found.map((one) => [one.gatewayOrderNo, one.kind, one.ours, one.theirs].join(" ")));
  expect(drifts).toEqual(
    new Set([
      `${gone.orderNo} STATE AUTHORIZED cancelled 40`,
      `${less.orderNo} AMOUNT 4180 4000`,
      `${other.orderNo} METHOD 14 98`,
    ]),
  );
  expect(found.every(({ paymentId }) => paymentId !== good.of.paymentId)).toBe(true);
  expect(await shop.row(gone.of), "nothing is put right").toMatchObject({ state: "AUTHORIZED" });

  const asked = shop.gateway.count("inquire");
  until("2026-11-26T04:59:59+09:00");
  await compareAll();
  expect(shop.gateway.count("inquire") - asked, "the day is done").toBe(0);
  shop.gateway.plantTrade(less.orderNo, { amountYen: 4180 });
  until("2026-11-26T05:00:00+09:00");
  expect(await compareAll()).toMatchObject({ day: "2026-11-26", compared: 5, drifting: 2 });
  const left = await listDrifts(shop.ctx);
  expect(left.map(({ kind }) => kind).toSorted()).toEqual(["METHOD", "STATE"]);
  expect(left[0]?.foundAt, "since when").toEqual(found[0]?.foundAt);
});

test("two workers share a day; a silent gateway is counted, an operation under way is no drift", async () => {
  until("2026-11-27T05:00:00+09:00");
  const moving = await shop.paid();
  shop.gateway.loseNext("cancel");
  await cancelPayment(shop.ctx, moving.of);
  shop.gateway.failNext("inquire", { is: "unknown", cause: "time-out" });
  const [first, second] = await Promise.all([compareLedger(shop.ctx), compareLedger(shop.ctx)]);
  expect(new Set([first, second])).toEqual(new Set([0, 6]));
  expect(await compareAll()).toMatchObject({ compared: 6, unanswered: 1 });
  const drifts = await listDrifts(shop.ctx);
  expect(drifts.some(({ paymentId }) => paymentId === moving.of.paymentId)).toBe(false);
});

test("a worker that was killed at it leaves the day for two minutes, and no longer", async () => {
  until("2026-11-28T05:00:00+09:00");
  shop.gateway.onNext("inquire", () => Promise.reject(new Error("killed")));
  await expect(compareLedger(shop.ctx)).rejects.toThrow("killed");
  shop.pass(119_999);
  expect(await compareLedger(shop.ctx)).toBe(0);
  shop.pass(1);
  const standing = await shop.db.payment.count({ where: { state: { not: "DECLINED" } } });
  expect(await compareLedger(shop.ctx)).toBe(standing);
});

const trade = {
  orderNo: "KP1",
  amountYen: 1,
  settleMethod: 9,
  approvalNo: null,
  authorizedAt: null,
  threeDCode: null,
  slipNos: [],
};

test.each([
  ["NOT_CHARGED", "authorized", 4],
  ["DECLINED", "captured", 31],
  ["CANCELLED", "authorized", 4],
  ["CAPTURED", "capture-requested", 30],
  ["LAPSED", "authorized", 4],
] as const)("%s here and %s there is a drift", (state, theirs, statusInfo) => {
  const found = driftsOf({ state, amountYen: 1, settleMethod: 9 }, { ...trade, state: theirs, statusInfo });
  expect(found).toEqual([{ kind: "STATE", ours: state, theirs: `${theirs} ${statusInfo}` }]);
});

test("a paid payment without a trade is a drift; a declined one without is none", () => {
  const row = { amountYen: 1, settleMethod: 9 };
  expect(driftsOf({ ...row, state: "AUTHORIZED" }, null)).toMatchObject([{ theirs: "no trade" }]);
  expect(driftsOf({ ...row, state: "DECLINED" }, null)).toEqual([]);
});
