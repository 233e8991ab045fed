import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { deliver } from "./deliver";
import type { PostOutcome } from "./post-result";
import { type TakenDelivery, takeDue } from "./take-due";
import { openTime, tell } from "./testing";
import { writeDown } from "./write-down";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());
beforeEach(async () => {
  await pg.db.delivery.deleteMany();
});

const SUCCESS: PostOutcome = { cause: null, status: 200, answer: "0", durationMs: 3 };
const FAILURE: PostOutcome = { cause: "status", status: 500, answer: "", durationMs: 3 };
const HUNG: PostOutcome = { cause: "time-out", status: null, answer: "", durationMs: 10_000 };

const one = ([taken]: TakenDelivery[]): TakenDelivery => {
  if (!taken) throw new Error("nothing was taken");
  return taken;
};
const seconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;

test("however many workers look at once, a merchant never has a fifth result under way, and no row goes twice", async () => {
  const { ctx } = openTime(pg.db);
  const shops = await Promise.all([makeMerchant(pg.db), makeMerchant(pg.db)]);
  const orders = shops.flatMap(({ id }) => Array<string>(10).fill(id));
  await Promise.all(orders.map((merchantId) => tell(ctx, { merchantId })));
  const sent: string[] = [];
  while (sent.length < orders.length) {
    const taken = (await atOnce(7, (worker) => takeDue(ctx, 4 + worker))).flat();
    const lanes = taken.map(({ merchantId, lane }) => `${merchantId} ${lane}`);
    expect(new Set(lanes).size).toBe(lanes.length);
    await Promise.all(taken.map((row) => writeDown(ctx, row, SUCCESS)));
    sent.push(...taken.map(({ id }) => id));
  }
  expect(new Set(sent).size).toBe(orders.length);
});

/** Holds all of them at their first lock until they stand there, and lets them go together. */
async function atOnce<Value>(count: number, work: (worker: number) => Promise<Value>): Promise<Value[]> {
  const { working } = await pg.db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "DeliveryLane"`;
    const working = Array.from({ length: count }, (_, worker) => work(worker));
    const held = () => pg.db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int FROM pg_locks
      WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    while ((await held())[0].count < count);
    return { working };
  });
  return Promise.all(working);
}

test("the database itself refuses a fifth lane, and every merchant has four", async () => {
  const { id: merchantId } = await makeMerchant(pg.db);
  expect(await pg.db.deliveryLane.count({ where: { merchantId } })).toBe(4);
  await expect(pg.db.deliveryLane.create({ data: { merchantId, lane: 5 } })).rejects.toThrow("four_lanes");
});

test("a merchant whose results are paused waits, and is served once they go on", async () => {
  const { ctx } = openTime(pg.db);
  const { id } = await makeMerchant(pg.db);
  await tell(ctx, { merchantId: id });
  await pg.db.merchant.update({ where: { id }, data: { resultsPausedAt: ctx.now() } });
  expect(await takeDue(ctx, 10)).toEqual([]);
  await pg.db.merchant.update({ where: { id }, data: { resultsPausedAt: null } });
  expect(await takeDue(ctx, 10)).toHaveLength(1);
});

test("a shop that hangs is asked one at a time until it answers again", async () => {
  const { ctx } = openTime(pg.db);
  const { id: merchantId } = await makeMerchant(pg.db);
  for (let n = 0; n < 6; n++) await tell(ctx, { merchantId });
  const first = await takeDue(ctx, 10);
  expect(first).toHaveLength(4);
  for (const taken of first) await writeDown(ctx, taken, HUNG);
  const second = await takeDue(ctx, 10);
  expect(second).toHaveLength(1);
  expect(await takeDue(ctx, 10)).toHaveLength(0);
  await writeDown(ctx, one(second), SUCCESS);
  expect(await takeDue(ctx, 10)).toHaveLength(1);
  expect(await pg.db.merchant.findUnique({ where: { id: merchantId } })).toMatchObject({ hungSince: null });
});

test("a worker's death is an attempt of its own in the log, and its lane is free again", async () => {
  const { ctx, pass } = openTime(pg.db);
  await tell(ctx);
  const { id, merchantId } = one(await takeDue(ctx, 1));
  pass(29);
  expect(await takeDue(ctx, 1)).toEqual([]);
  pass(1);
  const again = one(await takeDue(ctx, 1));
  await writeDown(ctx, again, SUCCESS);
  expect(
    await pg.db.deliveryAttempt.findMany({ where: { deliveryId: id }, orderBy: { attempt: "asc" } }),
  ).toMatchObject([
    { attempt: 1, cause: "interrupted", durationMs: null },
    { attempt: 2, cause: null, status: 200, durationMs: 3 },
  ]);
  expect(await pg.db.deliveryLane.count({ where: { merchantId, leaseUntil: { not: null } } })).toBe(0);
});

test("what a worker says after it lost its lease: a success counts, a failure only in the log", async () => {
  const { ctx, pass } = openTime(pg.db);
  await tell(ctx);
  const late = one(await takeDue(ctx, 1));
  pass(30);
  const current = one(await takeDue(ctx, 1));
  await writeDown(ctx, late, FAILURE);
  const row = () => pg.db.delivery.findUniqueOrThrow({ where: { id: late.id } });
  expect(await row()).toMatchObject({ state: "DUE", failedSince: null, leaseUntil: current.lease });
  await writeDown(ctx, late, SUCCESS);
  expect(await row()).toMatchObject({ state: "DELIVERED" });
});

test("later results of an order are due with the one they wait for, so that the next attempt shown is true", async () => {
  const { ctx, pass } = openTime(pg.db);
  const { id: checkoutId } = await tell(ctx, { details: [31, 13] });
  await writeDown(ctx, one(await takeDue(ctx, 5)), FAILURE);
  const rows = () => pg.db.delivery.findMany({ where: { checkoutId }, orderBy: { sequence: "asc" } });
  const [first, second] = await rows();
  expect(seconds(ctx.now(), first?.dueAt ?? ctx.now())).toBeGreaterThanOrEqual(9);
  expect(second?.dueAt).toEqual(first?.dueAt);
  pass(12);
  await writeDown(ctx, one(await takeDue(ctx, 5)), SUCCESS);
  expect(one(await takeDue(ctx, 5))).toMatchObject({ id: second?.id, sequence: 2 });
});

test("after 30 days it is given up, and what waited behind it goes", async () => {
  const { ctx, pass } = openTime(pg.db);
  const { id: checkoutId } = await tell(ctx, { details: [31, 13] });
  pass(30 * 86_400);
  await writeDown(ctx, one(await takeDue(ctx, 5)), FAILURE);
  expect(await pg.db.delivery.findFirst({ where: { checkoutId, sequence: 1 } })).toMatchObject({
    state: "GIVEN_UP",
    doneAt: ctx.now(),
  });
  expect(one(await takeDue(ctx, 5))).toMatchObject({ checkoutId, sequence: 2 });
});

test("a fault of our own is nobody's answer: the row comes again after its lease", async () => {
  const { ctx, pass } = openTime(pg.db);
  await tell(ctx);
  await deliver(ctx, { ...one(await takeDue(ctx, 1)), secrets: ["not sealed by us"] });
  expect(await takeDue(ctx, 1)).toEqual([]);
  pass(30);
  expect(one(await takeDue(ctx, 1))).toMatchObject({ attempt: 2, attemptOfRound: 2 });
});
