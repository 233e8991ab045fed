import { afterEach, beforeEach, expect, test } from "vitest";
import type { BuyerId } from "@/lib/random-id";
import { makeCard } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { abandonRegistration } from "./abandon-registration";
import { chooseMain } from "./choose-main";
import { listCards, readCard } from "./queries";
import { removeCard } from "./remove-card";
import { renameCard } from "./rename-card";
import { makeReadyBuyer, openPlace, register, tidyAtGateway, withThree, work, workForADay } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

const device = "Chrome, Linux";

async function mainOf(buyerId: BuyerId) {
  return (await opened.db.user.findUniqueOrThrow({ where: { id: buyerId } })).mainCardId;
}

test("the main card moves only by choice", async () => {
  const { place, buyerId, first, second, third } = await withThree(opened.db);
  expect(await mainOf(buyerId)).toBe(first);
  await chooseMain(place, { buyerId, cardId: second, device });
  expect(await mainOf(buyerId)).toBe(second);
  await removeCard(place, { buyerId, cardId: first, nextMainId: third, device });
  expect(await mainOf(buyerId)).toBe(second);
  expect((await listCards(place, { buyerId }))[0]?.id).toBe(second);
});

test("removing the main card leaves it open or hands it to the chosen one; a new card does not take it", async () => {
  const { place, buyerId, first, second, third } = await withThree(opened.db);
  await removeCard(place, { buyerId, cardId: first, nextMainId: second, device });
  expect(await mainOf(buyerId)).toBe(second);
  await removeCard(place, { buyerId, cardId: second, nextMainId: null, device });
  expect(await mainOf(buyerId)).toBeNull();
  await register(place, buyerId);
  expect(await mainOf(buyerId)).toBeNull();
  expect((await listCards(place, { buyerId })).map((card) => card.id)).toContain(third);
});

test("a removed card leaves the gateway too, however long it is silent, and its place can be filled again", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  await removeCard(place, { buyerId, cardId: first, nextMainId: null, device });
  for (let round = 0; round < 5; round++)
    place.gateway.failNext("removeCard", { is: "unknown", cause: "time-out" });
  await work(place);
  expect(place.gateway.heldCards()).toBe(3);
  await workForADay(place);
  await tidyAtGateway(place, buyerId, 2);
  const removal = await opened.db.cardRemoval.findFirstOrThrow({ where: { userId: buyerId } });
  expect(removal).toMatchObject({ cardRef: "", tries: 6 });
  expect((await register(place, buyerId)).ok).toBe(true);
});

test("nobody else's card can be removed, renamed, chosen or read", async () => {
  const { place, first } = await withThree(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const wish = { buyerId, cardId: first, device };
  expect(await removeCard(place, { ...wish, nextMainId: null })).toMatchObject({ refusal: "no-such-card" });
  expect(await renameCard(place, { ...wish, nickname: "x" })).toMatchObject({ refusal: "no-such-card" });
  expect(await chooseMain(place, wish)).toMatchObject({ refusal: "no-such-card" });
  expect(await readCard(place, wish)).toBeNull();
  expect(await opened.db.auditEntry.count({ where: { userId: buyerId } })).toBe(0);
});

test("the next main card has to be another one of the buyer's own", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  const stranger = await withThree(opened.db);
  for (const nextMainId of [stranger.first, first]) {
    const answer = await removeCard(place, { buyerId, cardId: first, nextMainId, device });
    expect(answer).toMatchObject({ refusal: "no-such-next" });
  }
  expect(await mainOf(buyerId)).toBe(first);
});

test("a card's page tells what happened to it, newest first", async () => {
  const { place, buyerId, second } = await withThree(opened.db);
  place.pass(60);
  await chooseMain(place, { buyerId, cardId: second, device });
  place.pass(60);
  await renameCard(place, { buyerId, cardId: second, nickname: "旅行", device });
  const card = await readCard(place, { buyerId, cardId: second });
  expect(card?.deeds.map((entry) => entry.action)).toEqual(["renamed card", "chose main card", "kept card"]);
  expect(card).toMatchObject({ nickname: "旅行", oneYenCancelled: true, isMain: true });
});

test("a registration left at 3-D Secure can be abandoned: free at once, never completed, by nobody else", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await register(place, buyerId, { outcome: "challenge" });
  const registrationId = (await listCards(place, { buyerId }))[0]?.registrationId ?? "";
  const stranger = await makeReadyBuyer(opened.db);
  const wish = { registrationId, device };
  expect(await abandonRegistration(place, { ...wish, buyerId: stranger })).toMatchObject({ ok: false });
  expect(await abandonRegistration(place, { ...wish, buyerId })).toMatchObject({ ok: true });
  expect(await listCards(place, { buyerId })).toEqual([]);
  expect(await abandonRegistration(place, { ...wish, buyerId })).toMatchObject({ refusal: "not-waiting" });
  const { orderNo } = await opened.db.cardRegistration.findFirstOrThrow({ where: { id: registrationId } });
  place.gateway.plantTrade(orderNo, { state: "authorized", statusInfo: 4 });
  await workForADay(place);
  await tidyAtGateway(place, buyerId, 0);
  expect(place.gateway.count("completeChallenge")).toBe(0);
});

test("the database itself refuses a fourth place, a stranger's main card, and removing the main card alone", async () => {
  const { buyerId, first } = await withThree(opened.db);
  const stranger = await withThree(opened.db);
  await expect(makeCard(opened.db, { userId: buyerId, slot: "THIRD" })).rejects.toThrow();
  await expect(
    opened.db
      .$executeRaw`INSERT INTO "Card" ("id", "userId", "slot", "claimedAt") VALUES ('x', ${buyerId}, 'FOURTH', now())`,
  ).rejects.toThrow(/CardSlot/);
  await expect(
    opened.db.user.update({ where: { id: buyerId }, data: { mainCardId: stranger.first } }),
  ).rejects.toThrow();
  await expect(opened.db.card.delete({ where: { id: first } })).rejects.toThrow();
});
