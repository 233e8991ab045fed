import { afterEach, beforeEach, expect, test } from "vitest";
import type { MemoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { openTestDatabase } from "@/prisma/test-database";
import { removeCard } from "./remove-card";
import {
  comeBack,
  makeReadyBuyer,
  openPlace,
  type Place,
  register,
  tidyAtGateway,
  work,
  workForADay,
} from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

type Wish = Parameters<MemoryGateway["onNext"]>[0];
type When = "before" | "after";

/** The process dies as it asks the gateway, or as the answer comes: nothing behind that line runs any more. */
function dieAt(place: Place, wish: Wish, when: When) {
  place.gateway.onNext(wish, async (proceed) => {
    if (when === "after") await proceed();
    throw new Error("process killed");
  });
}

/** A worker that died is started again: what it had taken comes back when its lease is over. */
async function workThroughDeaths(place: Place) {
  for (let life = 0; life < 3; life++) {
    await work(place).catch(() => {});
    place.pass(61);
  }
  await workForADay(place);
}

test.each<[Wish, When, number]>([
  ["storeCard", "before", 0],
  ["storeCard", "after", 1],
  ["inquire", "before", 1],
  ["inquire", "after", 1],
  ["inspectCard", "before", 1],
  ["inspectCard", "after", 1],
])("killed %s %s while registering: settled by the worker, %i card kept", async (wish, when, cards) => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  dieAt(place, wish, when);
  await expect(register(place, buyerId)).rejects.toThrow("process killed");
  await workThroughDeaths(place);
  await tidyAtGateway(place, buyerId, cards);
});

test("killed as 3-D Secure was asked for: the place is free again", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  dieAt(place, "storeCard", "after");
  await expect(register(place, buyerId, { outcome: "challenge" })).rejects.toThrow("process killed");
  await workThroughDeaths(place);
  await tidyAtGateway(place, buyerId, 0);
});

test.each<[Wish, When]>([
  ["completeChallenge", "before"],
  ["completeChallenge", "after"],
  ["inquire", "before"],
  ["inspectCard", "after"],
])("killed %s %s when 3-D Secure came back: the card is kept all the same", async (wish, when) => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await register(place, buyerId, { outcome: "challenge" });
  dieAt(place, wish, when);
  await expect(comeBack(place, buyerId, "passed")).rejects.toThrow("process killed");
  await workThroughDeaths(place);
  await tidyAtGateway(place, buyerId, 1);
});

test("killed between keeping what 3-D Secure posted and completing: the worker completes", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await register(place, buyerId, { outcome: "challenge" });
  await comeBack(place, buyerId, "passed", async () => {});
  await workThroughDeaths(place);
  await tidyAtGateway(place, buyerId, 1);
});

test.each<[Wish, When]>([
  ["cancel", "before"],
  ["cancel", "after"],
  ["inquire", "after"],
])("worker killed %s %s at the yen: cancelled by the next one", async (wish, when) => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await register(place, buyerId);
  dieAt(place, wish, when);
  await workThroughDeaths(place);
  await tidyAtGateway(place, buyerId, 1);
});

test.each<When>(["before", "after"])(
  "worker killed %s removing at the gateway: removed by the next one",
  async (when) => {
    const place = openPlace(opened.db);
    const buyerId = await makeReadyBuyer(opened.db);
    const answer = await register(place, buyerId);
    if (!answer.ok || answer.value.is !== "kept") throw new Error("not kept");
    const { cardId } = answer.value;
    await removeCard(place, { buyerId, cardId, nextMainId: null, device: "" });
    dieAt(place, "removeCard", when);
    await workThroughDeaths(place);
    await tidyAtGateway(place, buyerId, 0);
  },
);
