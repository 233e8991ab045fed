import { afterAll, beforeAll, expect, test } from "vitest";
import { listCards, readCard } from "@/lib/cards/queries";
import { makeCheckout } from "@/prisma/factories";
import { pay } from "./pay";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a card that its issuer closed says so after one decline, and is not charged again", async () => {
  const { wish, buyer } = await world.arrange({ atUpdate: "closes" });
  world.gateway.runUpdater();
  await pay(world.ctx, wish);
  expect((await world.payments(wish.linkId)).map(({ state }) => state)).toEqual(["DECLINED"]);
  const { buyerId, cardId } = wish;
  const [card] = await listCards(world.ctx, { buyerId });
  expect(card).toMatchObject({ state: "closed", closing: "BY_ISSUER" });
  const detail = await readCard(world.ctx, { buyerId, cardId });
  expect(detail?.events.map(({ kind }) => kind)).toEqual(["CLOSED"]);
  const asked = world.gateway.count("authorize");
  const another = await makeCheckout(world.db, { createdAt: world.ctx.now() });
  for (const linkId of [wish.linkId, another.linkId])
    expect(await pay(world.ctx, { ...wish, linkId })).toEqual({ ok: false, refusal: "card-not-usable" });
  expect(world.gateway.count("authorize")).toBe(asked);
  expect(
    await world.db.auditEntry.count({ where: { userId: buyer.id, action: "card closed by issuer" } }),
  ).toBe(1);
});

test("any other decline leaves the card as it is", async () => {
  const { wish } = await world.arrange({ outcome: "card-refused" });
  await pay(world.ctx, wish);
  const [card] = await listCards(world.ctx, { buyerId: wish.buyerId });
  expect(card).toMatchObject({ state: "usable", closing: null });
});
