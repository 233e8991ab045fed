import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CardRef } from "@/lib/gateway/port";
import type { BuyerId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { meanwhile } from "@/prisma/meanwhile";
import { openTestDatabase } from "@/prisma/test-database";
import { keepCard } from "./keep-card";
import { sweepStrays } from "./sweep-strays";
import { makeReadyBuyer, openPlace, type Place, register, tidyAtGateway, work, workForADay } from "./testing";

let prepared: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Place;
let buyer: BuyerId;
beforeAll(async () => {
  prepared = await openTestDatabase();
});
afterAll(() => prepared.close());
beforeEach(async () => {
  await prepared.db.cardRegistration.deleteMany({});
  place = openPlace(prepared.db);
  buyer = await makeReadyBuyer(prepared.db);
});

/** A registration given up a day ago, whose card turns up at the gateway all the same. */
async function stray() {
  await register(place, buyer, { outcome: "lost-before" });
  await workForADay(place);
  const row = await prepared.db.cardRegistration.findFirstOrThrow({ where: { userId: buyer } });
  expect(row.state).toBe("ABANDONED");
  const card = unseal(row.cardRef) as CardRef;
  await place.gateway.storeCard({
    orderNo: `KRLATE${buyer.slice(0, 10)}`,
    token: place.gateway.token(),
    card,
    buyer: { name: "星野 澪", phone: "090-1234-5678", email: "m@example.com" },
    returnUrl: "https://wallet.example/3ds/late/back",
    device: "pc",
  });
  await place.gateway.cancel({ orderNo: `KRLATE${buyer.slice(0, 10)}` });
  return card;
}

test("a card that only the gateway knows is removed there, and the deed is written down", async () => {
  const card = await stray();
  expect(place.gateway.holds(card)).toBe(true);
  expect([await sweepStrays(place), await sweepStrays(place)]).toEqual([1, 0]);
  await work(place);
  await tidyAtGateway(place, buyer, 0);
  const deeds = await prepared.db.auditEntry.findMany({ where: { userId: buyer, actor: "worker" } });
  expect(deeds.map(({ action }) => action)).toContain("stray card removed");
});

test("a stray is swept while its buyer comes back for it at last: both go through, and it is gone", async () => {
  const card = await stray();
  const row = await prepared.db.cardRegistration.findFirstOrThrow({ where: { userId: buyer } });
  const found = await place.gateway.inquire(`KRLATE${buyer.slice(0, 10)}`);
  if (found.is !== "yes" || !found.value) throw new Error("The gateway knows nothing of it");
  const trade = found.value;
  await meanwhile(
    prepared.db,
    ["cardRemoval", "create"],
    (db) => sweepStrays({ ...place, db }),
    () => keepCard(place, { ...row, userId: buyer }, trade),
  );
  await work(place);
  expect(place.gateway.holds(card)).toBe(false);
  expect(await prepared.db.cardRemoval.count({ where: { userId: buyer, doneAt: null } })).toBe(0);
});

test("a registration that left nothing is looked at once and is over", async () => {
  await register(place, buyer, { outcome: "card-refused" });
  expect(await sweepStrays(place)).toBe(0);
  place.pass(25 * 3600);
  expect([await sweepStrays(place), await sweepStrays(place)]).toEqual([1, 0]);
  expect(await prepared.db.cardRemoval.count({ where: { userId: buyer } })).toBe(0);
});

test("a silent gateway is asked again in the next round", async () => {
  const card = await stray();
  place.gateway.failNext("inspectCard", { is: "unknown", cause: "time-out" });
  expect([await sweepStrays(place), await sweepStrays(place)]).toEqual([0, 1]);
  await work(place);
  expect(place.gateway.holds(card)).toBe(false);
});
