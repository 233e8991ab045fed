import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCard } from "@/prisma/factories";
import { cardsWithoutChallenge } from "./cards-without-challenge";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("only the buyer's own cards, and of these none that is paused, closed or over", async () => {
  const [{ wish, buyer }] = [await world.arrange(), await world.arrange()];
  const { id: userId } = buyer;
  const ids = async () => (await cardsWithoutChallenge(world.ctx, wish)).map(({ id }) => id);
  const second = await makeCard(world.db, { userId, slot: "SECOND", keptOnDevice: "home" });
  const third = await makeCard(world.db, { userId, slot: "THIRD", keptOnDevice: "home" });
  expect(await ids()).toEqual([wish.cardId, second.id, third.id]);
  const at = world.ctx.now();
  await world.db.card.update({ where: { id: second.id }, data: { pausedAt: at } });
  await world.db.card.update({ where: { id: third.id }, data: { closing: "BY_ISSUER", closedAt: at } });
  expect(await ids()).toEqual([wish.cardId]);
  await world.db.card.update({ where: { id: wish.cardId }, data: { expiryYear: 2026, expiryMonth: 10 } });
  expect(await ids()).toEqual([]);
});

test("a card that the policy wants challenged is none of them", async () => {
  const { wish } = await world.arrange();
  expect(await cardsWithoutChallenge(world.ctx, { ...wish, deviceHash: "new" })).toEqual([]);
  const { wish: dear } = await world.arrange({}, { amountYen: 60_000 });
  expect(await cardsWithoutChallenge(world.ctx, dear)).toEqual([]);
});
