import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { deliveriesEnded } from "@/lib/notifications/keep-delivering";
import type { Staff } from "@/lib/notifications/record-deed";
import { addSecret } from "@/lib/notifications/settings/add-secret";
import { dropOldSecret } from "@/lib/notifications/settings/drop-old-secret";
import { openShop, takes, tell } from "@/lib/notifications/testing";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { jobs } from "@/worker/jobs";
import { runJob } from "@/worker/run-job";
import { proofSize } from "../proof-size";

const SHOPS = 5;
const PER_SECOND = 50;
const RESULTS = proofSize(100, 2_000);
const AT_A_GO = proofSize(100, 3_000);

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let shop: Awaited<ReturnType<typeof openShop>>;
/** When each result was heard, by order number. */
const heard = new Map<string, number>();
let reply: (body: string, headers: IncomingHttpHeaders) => string;
const ctx = (): Context => ({ db: pg.db, now: () => new Date() });
beforeAll(async () => {
  pg = await openTestDatabase();
  shop = await openShop(
    takes((body, { headers }) => {
      heard.set(new URLSearchParams(body).get("order_no") ?? "", performance.now());
      return reply(body, headers);
    }),
  );
});
afterAll(async () => {
  shop.close();
  await pg.close();
});

let stop: AbortController;
let working: Promise<unknown>;
beforeEach(() => {
  heard.clear();
  reply = () => "0";
  stop = new AbortController();
  const job = jobs.find(({ name }) => name === "deliver results");
  if (!job) throw new Error("nothing delivers");
  const openContext = async () => ctx() as GatewayContext;
  working = runJob(job, openContext, stop.signal);
});
afterEach(async () => {
  stop.abort();
  await working;
  await deliveriesEnded();
});

test(`one shop hangs and a secret is changed during ${RESULTS} results: the others' p99 is within 1.5 s, none is rejected`, async () => {
  const hung = await openShop(() => undefined);
  const silent = await makeMerchant(pg.db);
  const others = await Promise.all(Array.from({ length: SHOPS }, () => makeMerchant(pg.db)));
  for (let n = 0; n < 12; n++) await tell(ctx(), { merchantId: silent.id, url: hung.url });
  const staff = { merchantId: others[0]?.id } as Staff;
  const known = new Map(others.map(({ id, code }) => [code, [`secret-${id}`]]));
  let rejected = 0;
  reply = (body, headers) => {
    const secrets = known.get(new URLSearchParams(body).get("trader_code") ?? "") ?? [];
    if (secrets.some((secret) => isSigned(body, String(headers["kuroneko-signature"]), secret))) return "0";
    rejected += 1;
    return "1";
  };
  const traffic = queueSteadily(others.map(({ id }) => id));
  const code = others[0]?.code ?? "";
  const old = `secret-${others[0]?.id}`;
  await untilHeard(RESULTS / 4);
  const made = await addSecret(ctx(), { staff });
  const fresh = made.ok ? made.value.secret : "";
  known.set(code, [old, fresh]);
  await untilHeard(RESULTS / 2);
  await dropOldSecret(ctx(), { staff });
  await untilHeard((RESULTS * 3) / 4);
  known.set(code, [fresh]);
  const queued = await traffic;
  await untilHeard(RESULTS);
  const lag = percentiles(queued);
  console.log(`one shop hung, ${RESULTS} results to the others: lag in ms`, lag);
  expect(rejected).toBe(0);
  expect(lag.p99).toBeLessThan(1_500);
  const flying = await pg.db.deliveryLane.count({
    where: { merchantId: silent.id, leaseUntil: { not: null } },
  });
  expect(flying).toBeGreaterThan(0);
  hung.close();
}, 300_000);

test(`${AT_A_GO} results at a go, and then one now and then: rate and lag`, async () => {
  const shops = await Promise.all(Array.from({ length: 20 }, () => makeMerchant(pg.db)));
  await pg.db.merchant.updateMany({ data: { resultsPausedAt: new Date() } });
  for (let n = 0; n < AT_A_GO; n += shops.length)
    await Promise.all(shops.map(({ id: merchantId }) => tell(ctx(), { merchantId, url: shop.url })));
  const began = performance.now();
  await pg.db.merchant.updateMany({ data: { resultsPausedAt: null } });
  await untilHeard(AT_A_GO);
  const rate = AT_A_GO / ((performance.now() - began) / 1000);
  heard.clear();
  const queued = new Map<string, number>();
  for (let n = 0; n < proofSize(8, 100); n++) {
    await pause(proofSize(100, 300));
    const { merchantOrderNo } = await tell(ctx(), { merchantId: shops[n % shops.length]?.id, url: shop.url });
    queued.set(merchantOrderNo, performance.now());
  }
  await untilHeard(queued.size);
  const lag = percentiles(queued);
  console.log(`${AT_A_GO} results at a go: ${rate.toFixed(0)} a second; when idle: lag in ms`, lag);
  expect(lag.p99).toBeLessThan(1_000);
  expect(rate).toBeGreaterThan(proofSize(20, 200));
}, 300_000);

async function queueSteadily(merchantIds: string[]): Promise<Map<string, number>> {
  const queued = new Map<string, number>();
  const began = performance.now();
  for (let n = 0; n < RESULTS; n++) {
    const merchantId = merchantIds[n % merchantIds.length];
    const { merchantOrderNo } = await tell(ctx(), { merchantId, url: shop.url });
    queued.set(merchantOrderNo, performance.now());
    await pause(Math.max(0, ((n + 1) * 1000) / PER_SECOND - (performance.now() - began)));
  }
  return queued;
}

async function untilHeard(count: number) {
  while (heard.size < count) await pause(10);
}

function percentiles(queued: Map<string, number>) {
  const lags = [...queued]
    .map(([orderNo, at]) => (heard.get(orderNo) ?? Number.NaN) - at)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

function isSigned(body: string, header: string, secret: string): boolean {
  const [time = "", ...marks] = header.split(",").map((part) => part.split("=")[1] ?? "");
  return marks.includes(createHmac("sha256", secret).update(`${time}.${body}`).digest("hex"));
}
