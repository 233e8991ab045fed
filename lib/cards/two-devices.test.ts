import { afterEach, beforeEach, expect, test } from "vitest";
import type { BuyerId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { chooseMain } from "./choose-main";
import { openCardEntry } from "./open-card-entry";
import { pauseCard } from "./pause-card";
import { listCards } from "./queries";
import { removeCard } from "./remove-card";
import { renameCard } from "./rename-card";
import { type Place, register, withThree } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

const device = "Chrome, Linux";

/** What one device shows of a card, to be changed from there later. */
async function sightOn(place: Place, buyerId: BuyerId, cardId: string) {
  const card = (await listCards(place, { buyerId })).find(({ id }) => id === cardId);
  return { buyerId, cardId, seen: card?.sight ?? "", device };
}

test("100 presses of choose-main at once, from one sight of the wallet, leave one main card", async () => {
  const { place, buyerId, ...cards } = await withThree(opened.db);
  const ids = [cards.second, cards.third];
  const sights = await Promise.all(ids.map((id) => sightOn(place, buyerId, id)));
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, at) => {
      const sight = sights[at % 2] ?? sights[0];
      return sight ? { id: sight.cardId, answer: await chooseMain(place, sight) } : null;
    }),
  );
  const mains = (await listCards(place, { buyerId })).filter(({ isMain }) => isMain);
  expect(mains).toHaveLength(1);
  // Who pressed for the card that won is told so; the others saw a wallet that is no more.
  for (const one of answers)
    expect(one?.answer).toEqual(one?.id === mains[0]?.id ? { ok: true, value: null } : STALE);
  expect(await opened.db.auditEntry.count({ where: { userId: buyerId, action: "chose main card" } })).toBe(1);
});

const STALE = { ok: false, refusal: "stale" };

test("removing a card that became the main one meanwhile is refused: the next one was not asked for", async () => {
  const { place, buyerId, first, second } = await withThree(opened.db);
  const other = await sightOn(place, buyerId, second);
  await chooseMain(place, await sightOn(place, buyerId, second));
  expect(await removeCard(place, { ...other, nextMainId: null })).toEqual(STALE);
  const fresh = await sightOn(place, buyerId, second);
  expect(await removeCard(place, { ...fresh, nextMainId: first })).toMatchObject({ ok: true });
});

test("a nickname, a pause and a renewal made elsewhere make what another device shows stale", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  const renewal = { replaces: { cardId: first, renews: true, becomesMain: false } };
  for (const change of [
    async () => renameCard(place, { buyerId, cardId: first, nickname: "家計", device }),
    async () => pauseCard(place, { buyerId, cardId: first, paused: true, device }),
    async () => register(place, buyerId, { expiryYear: 2035 }, renewal),
  ]) {
    const old = await sightOn(place, buyerId, first);
    await change();
    expect(await renameCard(place, { ...old, nickname: "旅" })).toEqual(STALE);
    expect(await removeCard(place, { ...old, nextMainId: null })).toEqual(STALE);
  }
});

test("pressed twice is no conflict: what was wished is so", async () => {
  const { place, buyerId, second } = await withThree(opened.db);
  const sight = await sightOn(place, buyerId, second);
  const wishes = [
    () => chooseMain(place, sight),
    async () => renameCard(place, { ...(await sightOn(place, buyerId, second)), nickname: "旅" }),
    () => renameCard(place, { ...sight, nickname: "旅" }),
  ];
  for (const wish of wishes) expect([await wish(), await wish()]).toMatchObject([{ ok: true }, { ok: true }]);
});

test("the frame that is to confirm a card being removed this moment is refused, not broken", async () => {
  const { place, buyerId, second } = await withThree(opened.db);
  const opening = await opened.db.$transaction(async (tx) => {
    await tx.card.delete({ where: { id: second, userId: buyerId } });
    const asked = openCardEntry(place, { buyerId, purpose: "CONFIRM", cardId: second });
    await isWaiting();
    return { asked };
  });
  expect(await opening.asked).toEqual({ ok: false, refusal: "no-such-card" });
});

/** Until one statement of this database waits for another's lock. */
async function isWaiting(): Promise<void> {
  const [row] = await opened.db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS "waiting" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  if (!row?.waiting) await isWaiting();
}
