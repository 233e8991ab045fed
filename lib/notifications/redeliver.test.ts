import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { deliverDueResults } from "./deliver-due-results";
import { purgeAttempts } from "./purge-attempts";
import { findDelivery, listDeliveries, resultsStanding } from "./queries";
import type { Staff } from "./record-deed";
import { type RedeliveryWish, redeliver } from "./redeliver";
import { openShop, openTime, takes, tell } from "./testing";

type Got = { id: string; attempt: string; body: string; mark: string | undefined };
const got: Got[] = [];
let reply = "0";
let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  pg = await openTestDatabase();
  shop = await openShop(
    takes((body, { headers }) => {
      const [id, attempt] = [headers["kuroneko-delivery-id"], headers["kuroneko-attempt"]].map(String);
      got.push({
        id: id ?? "",
        attempt: attempt ?? "",
        body,
        mark: headers["kuroneko-redelivery"]?.toString(),
      });
      return reply;
    }),
  );
});
afterAll(async () => {
  shop.close();
  await pg.close();
});

async function world() {
  got.length = 0;
  reply = "0";
  const { ctx, pass } = openTime(pg.db);
  const { id } = await makeMerchant(pg.db);
  const staff = { merchantId: id, userId: "mika", device: "Chrome, Mac" } as Staff;
  const order = (details = [4], orderNo?: string) =>
    tell(ctx, { merchantId: id, url: shop.url, details, orderNo });
  const again = (wish: RedeliveryWish, by = staff) => redeliver(ctx, { staff: by, wish });
  const send = async () => {
    while ((await deliverDueResults(ctx)) > 0);
  };
  return { ctx, pass, staff, order, again, send };
}

test("one result again: the same id and body, marked, the next attempt; who did it is written down", async () => {
  const { ctx, staff, order, again, send } = await world();
  await order();
  await send();
  const deliveryId = got[0]?.id ?? "";
  expect(await again({ deliveryId })).toEqual({ ok: true, value: 1 });
  await send();
  expect(got).toEqual([
    { ...got[0], attempt: "1", mark: undefined },
    { ...got[0], attempt: "2", mark: "1" },
  ]);
  const detail = await findDelivery(ctx, { merchantId: staff.merchantId, deliveryId });
  expect(detail).toMatchObject({
    state: "DELIVERED",
    body: got[0]?.body,
    nextAt: null,
    log: [
      { attempt: 2, status: 200, cause: null, redelivery: true },
      { attempt: 1, status: 200, cause: null, redelivery: false, answer: "0" },
    ],
  });
  expect(await ctx.db.auditEntry.findMany({ where: { merchantId: staff.merchantId } })).toMatchObject([
    { actor: "merchant", userId: "mika", action: "redelivered results", detail: { deliveryId, count: 1 } },
  ]);
});

test("a whole order again, in its sequence", async () => {
  const { order, again, send } = await world();
  await order([31, 13], "HOSHI-1");
  await send();
  expect(await again({ orderNo: "HOSHI-1" })).toEqual({ ok: true, value: 2 });
  await send();
  expect(got.map(({ id }) => id)).toEqual([got[0]?.id, got[1]?.id, got[0]?.id, got[1]?.id]);
});

test("by time: what has not arrived, or all of it; what is outside stays", async () => {
  const { ctx, pass, order, again, send } = await world();
  await order();
  await send();
  pass(3_600);
  const from = ctx.now();
  reply = "1";
  await order();
  await send();
  reply = "0";
  await order();
  await send();
  const to = ctx.now();
  pass(5);
  await order();
  await send();
  got.length = 0;
  expect(await again({ from, to, only: "undelivered" })).toEqual({ ok: true, value: 1 });
  await send();
  expect(got).toMatchObject([{ attempt: "2", mark: "1" }]);
  expect(await again({ from, to, only: "all" })).toEqual({ ok: true, value: 2 });
});

test("the schedule begins anew: 10 s after a redelivery that fails, even when the last wait was hours", async () => {
  const { ctx, pass, staff, order, again, send } = await world();
  reply = "1";
  await order();
  for (let hours = 0; hours < 30; hours++) {
    await send();
    pass(3_600);
  }
  const deliveryId = got[0]?.id ?? "";
  await again({ deliveryId });
  await send();
  const { nextAt } = (await findDelivery(ctx, { merchantId: staff.merchantId, deliveryId })) ?? {};
  const wait = ((nextAt?.getTime() ?? 0) - ctx.now().getTime()) / 1000;
  expect(wait).toBeGreaterThanOrEqual(9);
  expect(wait).toBeLessThanOrEqual(11);
});

test("another shop's result is nobody's, and what is under way is left alone", async () => {
  const [one, other] = [await world(), await world()];
  await one.order();
  const row = await pg.db.delivery.findFirstOrThrow({ where: { merchantId: one.staff.merchantId } });
  expect(await other.again({ deliveryId: row.id })).toEqual({ ok: false, refusal: "nothing-to-send" });
  expect(await other.again({ orderNo: "HOSHI-1" })).toEqual({ ok: false, refusal: "nothing-to-send" });
  expect(
    await findDelivery(other.ctx, { merchantId: other.staff.merchantId, deliveryId: row.id }),
  ).toBeNull();
  const leaseUntil = new Date(one.ctx.now().getTime() + 30_000);
  await pg.db.delivery.update({ where: { id: row.id }, data: { leaseUntil } });
  expect(await one.again({ deliveryId: row.id })).toEqual({ ok: false, refusal: "nothing-to-send" });
});

test("the log goes page by page, newest first, and says what fails and what is next", async () => {
  const { ctx, pass, staff, order, send } = await world();
  const { merchantId } = staff;
  for (let n = 0; n < 52; n++) {
    await order();
    pass(n % 2);
  }
  await send();
  reply = "1";
  const { merchantOrderNo } = await order([31, 13]);
  await send();
  const first = await listDeliveries(ctx, { merchantId });
  const second = await listDeliveries(ctx, { merchantId, after: first.next ?? undefined });
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 4, null]);
  expect(new Set(ids).size).toBe(54);
  const failing = await listDeliveries(ctx, { merchantId, filter: { failing: true } });
  expect(failing.rows).toMatchObject([
    { orderNo: merchantOrderNo, detail: 31, method: 14, attempts: 1, failing: true },
  ]);
  const waiting = (await listDeliveries(ctx, { merchantId, filter: { orderNo: merchantOrderNo } })).rows;
  expect(waiting).toHaveLength(2);
  expect(new Set(waiting.map(({ nextAt }) => nextAt?.getTime())).size).toBe(1);
  const blocked = waiting.find(({ detail }) => detail === 13)?.id ?? "";
  expect(await findDelivery(ctx, { merchantId, deliveryId: blocked })).toMatchObject({
    waitsFor: failing.rows[0]?.id,
    log: [],
  });
  expect(await resultsStanding(ctx, { merchantId })).toMatchObject({
    pausedAt: null,
    failing: 1,
    mailedTo: 0,
    trouble: { since: ctx.now(), cause: "wrong-body", status: 200 },
  });
});

test("attempts are kept for 90 days, results for ever", async () => {
  const { ctx, pass, order, send } = await world();
  const { id: checkoutId } = await order();
  await send();
  const attempts = () => pg.db.deliveryAttempt.count({ where: { delivery: { checkoutId } } });
  pass(90 * 86_400);
  await purgeAttempts(ctx);
  expect(await attempts()).toBe(1);
  pass(1);
  while ((await purgeAttempts(ctx)) > 0);
  expect(await attempts()).toBe(0);
  expect(await pg.db.delivery.count({ where: { checkoutId } })).toBe(1);
});
