import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import { chooseAnotherWay } from "./choose-another-way";
import { completePayment } from "./complete-payment";
import { settlePayments } from "./settle-payments";
import { openWorld, type World } from "./test-world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type Challenged = Awaited<ReturnType<World["payToChallenge"]>>;
type GivingUp = (ctx: GatewayContext, at: Challenged) => Promise<unknown>;

const freeze = ({ wish: { buyerId: id } }: Challenged, frozenAt: Date | null) =>
  world.db.user.update({ where: { id }, data: { frozenAt } });

const WAYS: [string, GivingUp][] = [
  ["the buyer, who chooses another way", (ctx, { wish }) => chooseAnotherWay(ctx, wish)],
  [
    "the worker, when its time is over",
    (ctx) => {
      world.pass(31 * 60_000);
      return settlePayments({ ...ctx, now: world.ctx.now });
    },
  ],
  [
    "a return for a buyer whose payments are paused",
    async (ctx, at) => {
      await at.comeBack("passed");
      await freeze(at, world.ctx.now());
      return completePayment(ctx, at);
    },
  ],
];

test.each(WAYS)("3-D Secure given up by %s: not while its answer was lost meanwhile", async (_, giveUp) => {
  const at = await world.payToChallenge();
  const db = beforeTransaction(async () => {
    await freeze(at, null);
    await at.comeBack("passed");
    world.gateway.loseNext("completeChallenge");
    await completePayment(world.ctx, at);
  });
  await giveUp({ ...world.ctx, db }, at);
  expect(await world.live(at.wish.linkId)).toMatchObject({ state: "UNKNOWN" });
  while ((await settlePayments(world.ctx)) > 0);
  expect(await world.live(at.wish.linkId)).toMatchObject({ state: "AUTHORIZED" });
  expect(await world.told(at.wish.linkId)).toHaveLength(1);
});

/** The same database; before its next transaction something else happens. */
function beforeTransaction(happen: () => Promise<unknown>): Database {
  let happened: Promise<unknown> | undefined;
  return new Proxy(world.db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$transaction" || typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        happened ??= happen();
        await happened;
        return value.apply(target, args);
      };
    },
  });
}
