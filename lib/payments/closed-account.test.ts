import { afterAll, beforeAll, expect, test } from "vitest";
import { closeAccount } from "@/lib/buyers/close-account";
import type { BuyerId } from "@/lib/buyers/rules";
import { makeBuyer, makePayment } from "@/prisma/factories";
import { holdCheckout } from "./hold-checkout";
import { pay } from "./pay";
import { payOnce } from "./pay-once";
import { STATES, type StateName, UNDECIDED } from "./rules";
import { startPayment } from "./start-payment";
import { openWorld, startOf, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const close = (buyerId: BuyerId) => closeAccount(world.ctx, { buyerId, device: "" });

test("an account closes beside every payment but the undecided ones", async () => {
  const refused: StateName[] = [];
  for (const state of Object.keys(STATES) as StateName[]) {
    const { id: userId } = await makeBuyer(world.db);
    await makePayment(world.db, { userId, state });
    if (!(await close(userId as BuyerId)).ok) refused.push(state);
  }
  expect(refused).toEqual(UNDECIDED);
});

test("a press that passed its session check before the account was closed pays nothing", async () => {
  const { wish } = await world.arrange();
  const once = await world.once(wish);
  expect(await holdCheckout(world.ctx, wish)).toMatchObject({ ok: true });
  expect((await close(wish.buyerId)).ok).toBe(true);
  const before = world.gateway.count("authorize");
  expect(await holdCheckout(world.ctx, wish)).toEqual({ ok: false, refusal: "not-open" });
  expect((await pay(world.ctx, wish)).ok).toBe(false);
  expect((await payOnce(world.ctx, once)).ok).toBe(false);
  const start = { ...startOf(wish), by: { means: "ONE_OFF", brand: "VISA" } } as const;
  expect(await startPayment(world.ctx, start)).toEqual({ ok: false, refusal: "not-open" });
  expect(world.gateway.count("authorize")).toBe(before);
  expect(await world.payments(wish.linkId)).toEqual([]);
});

test("a press that meets the closing half-way waits for it, and pays nothing", async () => {
  const { wish } = await world.arrange();
  const start = { ...startOf(wish), by: { means: "ONE_OFF", brand: "VISA" } } as const;
  let starting: ReturnType<typeof startPayment> | undefined;
  await world.db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: wish.buyerId }, data: { email: "x", closedAt: world.ctx.now() } });
    starting = startPayment(world.ctx, start);
    await expect.poll(waiting, { interval: 10, timeout: 5_000 }).toBe(1);
  });
  expect(await starting).toEqual({ ok: false, refusal: "not-open" });
});

/** How many statements of this database wait for another's lock. */
async function waiting(): Promise<number> {
  const [row] = await world.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
