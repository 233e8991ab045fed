import { afterEach, beforeEach, expect, test } from "vitest";
import type { BuyerId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { chooseMain } from "./choose-main";
import { comeBack, makeReadyBuyer, openAdd, register, tidyAtGateway, withThree, work } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  Object.assign(process.env, { LIMIT_REGISTRATIONS_HOUR: "1000", LIMIT_REGISTRATIONS_DAY: "1000" });
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

const device = "Chrome, Linux";
const replace = (cardId: string, becomesMain = false) => ({
  replaces: { cardId, renews: false, becomesMain },
});
async function mainOf(buyerId: BuyerId) {
  return (await opened.db.user.findUniqueOrThrow({ where: { id: buyerId } })).mainCardId;
}

test("main goes to the card that replaces the main one only if its buyer wished so; else it stays open", async () => {
  for (const wished of [true, false]) {
    const { place, buyerId, first } = await withThree(opened.db);
    const answer = await register(place, buyerId, {}, replace(first, wished));
    if (!answer.ok || answer.value.is !== "kept") throw new Error("not kept");
    expect(await mainOf(buyerId)).toBe(wished ? answer.value.cardId : null);
  }
});

test("main that was given to another card meanwhile does not come back with the new one", async () => {
  const { place, buyerId, first, second } = await withThree(opened.db);
  await register(place, buyerId, { outcome: "challenge" }, replace(first, true));
  await chooseMain(place, { buyerId, cardId: second, device });
  await comeBack(place, buyerId, "passed");
  expect(await mainOf(buyerId)).toBe(second);
  await work(place);
  await tidyAtGateway(place, buyerId, 3);
});

test("nobody else's card is replaced, and not one whose being main changed since it was seen", async () => {
  const { place, buyerId, first, second } = await withThree(opened.db);
  const stranger = await makeReadyBuyer(opened.db);
  expect(await register(place, stranger, {}, replace(second))).toMatchObject({ refusal: "no-such-card" });
  const seen = { replaces: { ...replace(first).replaces, isMain: false } };
  expect(await register(place, buyerId, {}, seen)).toEqual({ ok: false, refusal: "stale" });
  expect(place.gateway.count("storeCard")).toBe(3);
});

test("20 presses to replace one card at once: one goes on, the others hear that it is open", async () => {
  const { place, buyerId, second } = await withThree(opened.db);
  const tickets = await Promise.all(Array.from({ length: 20 }, () => openAdd(place, buyerId)));
  const answers = await Promise.all(
    tickets.map((ticket) =>
      register(place, buyerId, { outcome: "challenge" }, { ...replace(second), ticket }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const refusals = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal])));
  expect([...refusals]).toEqual(["replacement-open"]);
  expect(place.gateway.count("storeCard")).toBe(4);
});
