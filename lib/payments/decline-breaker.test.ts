import { afterAll, beforeAll, expect, test } from "vitest";
import { BREAKER } from "@/lib/gateway/decline-breaker";
import { pay } from "./pay";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("the hundredth decline of the installation within ten minutes stops every buyer until they are over", async () => {
  const resetsAt = new Date(Date.now() + 600_000);
  await world.db.limit.create({ data: { key: BREAKER, count: 98, resetsAt } });
  const declined = async (outcome: "over-limit" | "busy" = "over-limit") =>
    pay(world.ctx, (await world.arrange({ outcome })).wish);
  expect(await declined()).toMatchObject({ ok: true });
  expect(await declined("busy"), "nobody's fault").toMatchObject({ ok: true });
  const { wish } = await world.arrange();
  const { wish: innocent } = await world.arrange();
  expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
  expect(await declined()).toMatchObject({ ok: true });

  const before = world.gateway.count("authorize");
  expect(await pay(world.ctx, innocent)).toEqual({ ok: false, refusal: "too-many-declines" });
  expect(world.gateway.count("authorize")).toBe(before);
  expect(await world.payments(innocent.linkId)).toEqual([]);

  await world.db.limit.update({ where: { key: BREAKER }, data: { resetsAt: new Date(Date.now() - 1) } });
  expect(await pay(world.ctx, innocent)).toMatchObject({ ok: true });
});
