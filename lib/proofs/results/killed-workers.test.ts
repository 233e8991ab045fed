import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readClock } from "@/lib/clock";
import { openShop, openTime, tell } from "@/lib/notifications/testing";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";
import type { Said } from "./run-worker";

const RESULTS = proofSize(48, 500);
const SHOPS = 2;
/** Slow enough that a worker is killed with all of its lanes full. */
const SHOP_TAKES_MS = 100;
/** After its first look, which a busy machine makes late. */
const ALIVE_MS = proofSize(250, 1_000);
const LEASE_MS = 31_000;

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let shop: Awaited<ReturnType<typeof openShop>>;
const heard = new Set<string>();
beforeAll(async () => {
  pg = await openTestDatabase();
  shop = await openShop((request, response) => {
    request.resume().on("end", async () => {
      await pause(SHOP_TAKES_MS);
      heard.add(String(request.headers["kuroneko-delivery-id"]));
      response.end("0");
    });
  });
});
afterAll(async () => {
  shop.close();
  await pg.close();
});

test(`a worker killed with -9 every second during ${RESULTS} results: none lost, the log complete`, async () => {
  const { ctx } = openTime(pg.db, new Date().toISOString());
  const merchants = await Promise.all(Array.from({ length: SHOPS }, () => makeMerchant(pg.db)));
  for (let n = 0; n < RESULTS; n++) await tell(ctx, { merchantId: merchants[n % SHOPS]?.id, url: shop.url });
  const due = () => pg.db.delivery.count({ where: { state: "DUE" } });
  let kills = 0;
  while ((await due()) > 0) {
    const worker = await startWorker();
    await Promise.race([pause(ALIVE_MS), untilNone(due)]);
    await kill(worker);
    kills += 1;
    await movePastLeases();
  }
  expect(kills).toBeGreaterThan(1);
  const rows = await pg.db.delivery.findMany({ include: { log: { orderBy: { attempt: "asc" } } } });
  expect(rows).toHaveLength(RESULTS);
  for (const { id, state, attempts, log } of rows) {
    expect({ state, heard: heard.has(id) }).toEqual({ state: "DELIVERED", heard: true });
    expect(log.map(({ attempt }) => attempt)).toEqual(Array.from({ length: attempts }, (_, n) => n + 1));
    const causes = Array.from({ length: attempts }, (_, n) => (n + 1 < attempts ? "interrupted" : null));
    expect(log.map(({ cause }) => cause)).toEqual(causes);
  }
  expect(rows.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(0);
  const now = (await readClock(pg.db))();
  expect(await pg.db.deliveryLane.count({ where: { leaseUntil: { gt: now } } })).toBe(0);
}, 300_000);

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/proofs/results/run-worker.ts"], {
    env: { ...process.env, DATABASE_URL: pg.url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!worker.stdout) throw new Error("the worker has no voice");
  const [said] = await once(worker.stdout, "data");
  expect(String(said)).toBe("ready" satisfies Said);
  return worker;
}

async function kill(worker: ChildProcess) {
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

async function untilNone(due: () => Promise<number>) {
  while ((await due()) > 0) await pause(50);
}

/** The dead worker's leases end by the installation's clock. */
async function movePastLeases() {
  await pg.db.clockOffset.upsert({
    where: { id: 1 },
    create: { offsetMs: LEASE_MS },
    update: { offsetMs: { increment: LEASE_MS } },
  });
}
