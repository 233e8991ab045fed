import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CardRef } from "@/lib/gateway/port";
import type { BuyerId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { openTestDatabase } from "@/prisma/test-database";
import { listCardEvents } from "./list-card-events";
import { markClosed } from "./mark-closed";
import { lastNight, nextNight } from "./night";
import { makeReadyBuyer, openPlace, type Place, register, work } from "./testing";
import { updateCards } from "./update-cards";

let prepared: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Place;
let buyer: BuyerId;
beforeAll(async () => {
  prepared = await openTestDatabase();
});
afterAll(() => prepared.close());
beforeEach(async () => {
  await prepared.db.user.updateMany({ data: { mainCardId: null } });
  await prepared.db.card.deleteMany({});
  place = openPlace(prepared.db, "2026-11-24T10:00:00+09:00");
  buyer = await makeReadyBuyer(prepared.db);
});

const NIGHT = 18 * 3600;
const DAY = 86_400;

async function keep(card: Parameters<typeof register>[2] = {}) {
  const kept = await register(place, buyer, { expiryYear: 2026, expiryMonth: 12, ...card });
  if (!kept.ok || kept.value.is !== "kept") throw new Error("not kept");
  await work(place);
  return kept.value.cardId;
}
const read = (id: string) => prepared.db.card.findUniqueOrThrow({ where: { id } });
const refOf = async (id: string) => unseal((await read(id)).cardRef ?? "") as CardRef;
const events = (cardId: string) => listCardEvents(place, { buyerId: buyer, cardId });
const looks = () => place.gateway.count("inspectCard");

test("nights begin at 04:00 in Japan", () => {
  const at = (time: string) => new Date(`2026-11-24T${time}+09:00`);
  expect(lastNight(at("03:59:59"))).toEqual(new Date("2026-11-23T04:00:00+09:00"));
  expect(lastNight(at("04:00:00"))).toEqual(at("04:00:00"));
  expect(nextNight(at("04:00:00"))).toEqual(new Date("2026-11-25T04:00:00+09:00"));
});

test("a renewed card shows its new expiry and number, with a line of it and an audit entry", async () => {
  const cardId = await keep({ atUpdate: "renumbers", lastFour: "4035" });
  place.gateway.runUpdater();
  place.pass(NIGHT);
  expect(await updateCards(place)).toBe(1);
  expect(await read(cardId)).toMatchObject({ lastFour: "0991", expiryYear: 2030, expiryMonth: 12 });
  expect(await events(cardId)).toMatchObject([
    {
      kind: "UPDATED",
      at: place.now(),
      change: {
        from: { lastFour: "4035", expiryYear: 2026, expiryMonth: 12 },
        to: { lastFour: "0991", expiryYear: 2030, expiryMonth: 12 },
      },
    },
  ]);
  const audit = await prepared.db.auditEntry.findMany({ where: { userId: buyer, actor: "worker" } });
  expect(audit.map(({ action }) => action)).toEqual(["card renewed by issuer"]);
});

test("each card is looked at once a night, from the night after it was kept", async () => {
  const cardId = await keep();
  const before = looks();
  place.pass(NIGHT - 1);
  expect(await updateCards(place)).toBe(0);
  place.pass(1);
  expect(await updateCards(place)).toBe(1);
  place.pass(DAY - 1);
  expect(await updateCards(place)).toBe(0);
  place.pass(1);
  expect([await updateCards(place), await updateCards(place)]).toEqual([1, 0]);
  expect(looks() - before).toBe(2);
  expect(await events(cardId)).toEqual([]);
});

test("several workers at once look at each card once", async () => {
  for (let n = 0; n < 3; n++) await keep();
  const before = looks();
  place.pass(NIGHT);
  const taken = await Promise.all(Array.from({ length: 8 }, () => updateCards(place)));
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(looks() - before).toBe(3);
});

test("a gateway that does not answer is asked again half an hour later, the same night", async () => {
  const cardId = await keep({ atUpdate: "renews" });
  place.gateway.runUpdater();
  place.pass(NIGHT);
  place.gateway.failNext("inspectCard", { is: "unknown", cause: "time-out" });
  expect([await updateCards(place), await updateCards(place)]).toEqual([1, 0]);
  expect(await read(cardId)).toMatchObject({ expiryYear: 2026, closing: null });
  place.pass(1800);
  expect(await updateCards(place)).toBe(1);
  expect(await read(cardId)).toMatchObject({ expiryYear: 2030 });
});

test("a look that was cut off is taken up after five minutes", async () => {
  await keep();
  place.pass(NIGHT);
  place.gateway.onNext("inspectCard", () => Promise.reject(new Error("killed")));
  await expect(updateCards(place)).rejects.toThrow("killed");
  expect(await updateCards(place)).toBe(0);
  place.pass(300);
  expect(await updateCards(place)).toBe(1);
});

test("a card that the gateway does not know is unusable, once, until it is there again", async () => {
  const cardId = await keep();
  const ref = await refOf(cardId);
  place.gateway.forget(ref);
  for (let night = 0; night < 2; night++) {
    place.pass(night === 0 ? NIGHT : DAY);
    await updateCards(place);
    expect(await read(cardId)).toMatchObject({ closing: "GONE_AT_GATEWAY", closedAt: expect.any(Date) });
  }
  expect((await events(cardId)).map(({ kind }) => kind)).toEqual(["GONE"]);
  const { lastFour, expiryYear, expiryMonth } = await read(cardId);
  const value = { lastFour: lastFour ?? "", expiryYear: expiryYear ?? 0, expiryMonth: expiryMonth ?? 0 };
  place.gateway.onNext("inspectCard", async () => ({ is: "yes", value: { ...value, companyCode: 9 } }));
  place.pass(DAY);
  await updateCards(place);
  expect(await read(cardId)).toMatchObject({ closing: null, closedAt: null });
});

test("a card closed by its issuer says so once, and a renewal opens it again", async () => {
  const cardId = await keep();
  for (const _ of [1, 2]) await markClosed(place, { cardId, chargedAt: place.now() });
  place.pass(NIGHT);
  await updateCards(place);
  expect(await read(cardId)).toMatchObject({ closing: "BY_ISSUER" });
  expect((await events(cardId)).map(({ kind }) => kind)).toEqual(["CLOSED"]);
  place.gateway.renew(await refOf(cardId), { expiryYear: 2031 });
  place.pass(DAY);
  await updateCards(place);
  expect(await read(cardId)).toMatchObject({ closing: null, closedAt: null, expiryYear: 2031 });
});

test("a charge that began before the issuer's renewal and is refused after it does not close the renewed card", async () => {
  const cardId = await keep({ atUpdate: "renews" });
  place.pass(NIGHT - 1);
  const chargedAt = place.now();
  place.pass(1);
  place.gateway.runUpdater();
  await updateCards(place);
  await markClosed(place, { cardId, chargedAt });
  expect(await read(cardId)).toMatchObject({ closing: null, expiryYear: 2030 });
  await markClosed(place, { cardId, chargedAt: place.now() });
  expect(await read(cardId)).toMatchObject({ closing: "BY_ISSUER" });
});

test("a card that its buyer renews while it is looked at stays as it was renewed", async () => {
  const cardId = await keep();
  const ref = await refOf(cardId);
  place.pass(NIGHT);
  const held = place.gateway.holdNext("inspectCard");
  const looking = updateCards(place);
  await held.reached;
  const facts = { expiryYear: 2032, expiryMonth: 3, lastFour: "7777" };
  await register(place, buyer, facts, { replaces: { cardId, renews: true, becomesMain: false } });
  place.gateway.forget(ref);
  const renewed = await read(cardId);
  held.release();
  expect(await looking).toBe(1);
  expect(renewed).toMatchObject({ ...facts, closing: null });
  expect(await read(cardId)).toEqual(renewed);
});

test("a card that leaves the wallet while it is looked at is left alone", async () => {
  const cardId = await keep();
  place.pass(NIGHT);
  const held = place.gateway.holdNext("inspectCard");
  const looking = updateCards(place);
  await held.reached;
  place.gateway.forget(await refOf(cardId));
  await prepared.db.user.update({ where: { id: buyer }, data: { mainCardId: null } });
  await prepared.db.card.delete({ where: { id: cardId } });
  held.release();
  expect(await looking).toBe(1);
  expect(await events(cardId)).toEqual([]);
});

test("nobody reads another buyer's lines, and nobody rewrites them", async () => {
  const cardId = await keep();
  await markClosed(place, { cardId, chargedAt: place.now() });
  const other = await makeReadyBuyer(prepared.db);
  expect(await listCardEvents(place, { buyerId: other, cardId })).toEqual([]);
  await expect(prepared.db.cardEvent.deleteMany({ where: { cardId } })).rejects.toThrow();
  const rewritten = { where: { cardId }, data: { kind: "GONE" } } as const;
  await expect(prepared.db.cardEvent.updateMany(rewritten)).rejects.toThrow();
  expect((await events(cardId)).map(({ kind }) => kind)).toEqual(["CLOSED"]);
});

test("a closed card always has a reason", async () => {
  const cardId = await keep();
  await expect(
    prepared.db.card.update({ where: { id: cardId }, data: { closing: "BY_ISSUER" } }),
  ).rejects.toThrow();
});
