import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { pay } from "@/lib/payments/pay";
import { openShop, type Shop } from "@/lib/payments/test-operations";
import { randomId } from "@/lib/random-id";
import { writeMetrics } from "./write-metrics";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Every sample by its name and labels. */
async function samples() {
  const { text } = await writeMetrics(shop.ctx);
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith("kuroneko_") && !line.startsWith("kuroneko_web_"));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice("kuroneko_".length, line.lastIndexOf(" ")),
      Number(line.split(" ").at(-1)),
    ]),
  );
}

test("an installation where nothing happened says so with zeros", async () => {
  expect(await samples()).toMatchObject({
    deliveries_waiting: 0,
    deliveries_overdue: 0,
    deliveries_oldest_overdue_seconds: 0,
    breaker_open: 0,
    'ledger{what="unknown_payments"}': 0,
    'ledger{what="drifts"}': 0,
  });
});

test("deliveries: what waits, since when, what ended how, with which lag", async () => {
  const { checkout } = await shop.paid();
  const at = shop.ctx.now();
  const told = await shop.db.delivery.findFirstOrThrow({ where: { checkoutId: checkout.id } });
  const dueAt = new Date(at.getTime() - 90_000);
  await shop.db.delivery.update({ where: { id: told.id }, data: { dueAt, attempts: 1 } });
  const log = { deliveryId: told.id, attempt: 1, durationMs: 5 };
  await shop.db.deliveryAttempt.create({
    data: { ...log, at: new Date(at.getTime() + 2_000), cause: "time-out" },
  });
  expect(await samples()).toMatchObject({
    deliveries_waiting: 1,
    deliveries_overdue: 1,
    deliveries_oldest_overdue_seconds: 90,
    'delivery_attempts_day{outcome="time-out"}': 1,
    'delivery_lag_seconds{quantile="0.99"}': 2,
  });
  const { merchantId } = told;
  await shop.db.merchant.update({ where: { id: merchantId }, data: { hungSince: at } });
  const hung = { deliveries_waiting: 1, deliveries_overdue: 0, 'shops{what="hung"}': 1 };
  expect(await samples(), "late by the shop, not by us").toMatchObject(hung);
  await shop.db.deliveryAttempt.create({ data: { ...log, attempt: 2, at, status: 200 } });
  await shop.db.deliveryAttempt.create({ data: { ...log, attempt: 3, at, durationMs: null } });
  await shop.db.delivery.update({ where: { id: told.id }, data: { state: "DELIVERED", doneAt: at } });
  const after = await samples();
  expect(after).toMatchObject({
    deliveries_waiting: 0,
    deliveries_oldest_overdue_seconds: 0,
    'deliveries_day{outcome="delivered"}': 1,
    'delivery_attempts_day{outcome="received"}': 1,
    'delivery_attempts_day{outcome="under way"}': 1,
  });
});

test("money: unknown payments and operations, codes unknown to us, drifts, ghosts, the breaker, jobs, mail", async () => {
  await shop.paid({ settleMethod: 98 });
  const { wish } = await shop.arrange();
  shop.gateway.loseNext("authorize");
  await pay(shop.ctx, wish);
  const { of } = await shop.paid();
  shop.gateway.loseNext("cancel");
  await cancelPayment(shop.ctx, of);
  shop.pass(30_000);
  const at = shop.ctx.now();
  const drift = {
    paymentId: of.paymentId,
    kind: "AMOUNT",
    ours: "1",
    theirs: "2",
    foundAt: at,
    seenAt: at,
  } as const;
  await shop.db.drift.create({ data: drift });
  const entry = { id: randomId(), at, actor: "worker", action: "late trade found", detail: {} };
  await shop.db.auditEntry.create({ data: entry });
  const call = { id: randomId(), wish: "cancel", request: {}, startedAt: at, outcome: "unknown" };
  await shop.db.gatewayCall.create({ data: call });
  const resetsAt = new Date(Date.now() + 60_000);
  await shop.db.limit.create({ data: { key: "declines:breaker", count: 100_000, resetsAt } });
  const lastRunAt = new Date(Date.now() - 7_000);
  await shop.db.jobRun.create({ data: { name: "deliver results", lastRunAt, faults: 3 } });
  const found = await samples();
  expect(found).toMatchObject({
    'unknown_settle_methods{code="98"}': 1,
    'ledger{what="unknown_payments"}': 1,
    'ledger{what="oldest_unknown_seconds"}': 30,
    'ledger{what="open_operations"}': 1,
    'ledger{what="drifts"}': 1,
    'alarms_month{what="late trade found"}': 1,
    breaker_open: 1,
    'job_faults{job="deliver results"}': 3,
    'gateway_calls_5m{outcome="unknown"}': 1,
  });
  expect(found['job_age_seconds{job="deliver results"}']).toBeGreaterThanOrEqual(7);
  expect(found['mails_day{kind="receipt",state="waiting"}']).toBeGreaterThan(0);
});
