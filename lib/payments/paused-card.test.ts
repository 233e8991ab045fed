import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseMain } from "@/lib/cards/choose-main";
import { pauseCard } from "@/lib/cards/pause-card";
import { listCards, readCard } from "@/lib/cards/queries";
import { pay } from "./pay";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const device = "Chrome, Linux";

test("a paused card is kept and main as before, but not charged until it is resumed", async () => {
  const { wish } = await world.arrange();
  const { buyerId, cardId } = wish;
  await chooseMain(world.ctx, { buyerId, cardId, device });
  await pauseCard(world.ctx, { buyerId, cardId, paused: true, device });
  expect(await listCards(world.ctx, { buyerId })).toMatchObject([
    { id: cardId, state: "paused", isPaused: true, isMain: true },
  ]);
  expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "card-not-usable" });
  expect(await world.payments(wish.linkId)).toEqual([]);
  await pauseCard(world.ctx, { buyerId, cardId, paused: false, device });
  expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
  const card = await readCard(world.ctx, { buyerId, cardId });
  expect(card?.deeds.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["paused card", "resumed card"]),
  );
});

test("nobody pauses somebody else's card, and an expired one says that it has expired", async () => {
  const [{ wish }, other] = [await world.arrange(), await world.arrange()];
  const { cardId } = wish;
  const stranger = { buyerId: other.wish.buyerId, cardId, paused: true, device };
  expect(await pauseCard(world.ctx, stranger)).toEqual({ ok: false, refusal: "no-such-card" });
  await pauseCard(world.ctx, { ...stranger, buyerId: wish.buyerId });
  await world.db.card.update({ where: { id: cardId }, data: { expiryYear: 2020 } });
  expect(await listCards(world.ctx, wish)).toMatchObject([{ state: "expired", isPaused: true }]);
});
