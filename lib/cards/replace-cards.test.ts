import { afterEach, beforeEach, expect, test } from "vitest";
import type { CardRef } from "@/lib/gateway/port";
import type { BuyerId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { openTestDatabase } from "@/prisma/test-database";
import { abandonRegistration } from "./abandon-registration";
import { listReplacements } from "./list-replacements";
import { markClosed } from "./mark-closed";
import { openCardEntry } from "./open-card-entry";
import { listCards, readCard } from "./queries";
import { readOutcome } from "./read-outcome";
import { removeCard } from "./remove-card";
import { comeBack, type Place, register, tidyAtGateway, withThree, work, workForADay } from "./testing";

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
const renew = (cardId: string) => ({ replaces: { cardId, renews: true, becomesMain: false } });
const cardsOf = (place: Place, buyerId: BuyerId) => listCards(place, { buyerId });
const rowOf = (id: string) => opened.db.card.findUnique({ where: { id } });
async function refOf(id: string) {
  return unseal((await rowOf(id))?.cardRef ?? "") as CardRef;
}
async function mainOf(buyerId: BuyerId) {
  return (await opened.db.user.findUniqueOrThrow({ where: { id: buyerId } })).mainCardId;
}

test("at three of three another card takes the chosen one's place, under its own nickname; the old one leaves the gateway", async () => {
  const { place, buyerId, first, second, third } = await withThree(opened.db);
  const oldRef = await refOf(second);
  const wish = { ...replace(second), nickname: "新しい" };
  const answer = await register(place, buyerId, { lastFour: "7777", expiryYear: 2031 }, wish);
  if (!answer.ok || answer.value.is !== "kept") throw new Error("not kept");
  const { cardId, as, registrationId } = answer.value;
  expect(as).toBe("replaced");
  expect(await rowOf(second)).toBeNull();
  expect(await rowOf(cardId)).toMatchObject({ slot: "SECOND", lastFour: "7777", nickname: "新しい" });
  expect((await cardsOf(place, buyerId)).map(({ id }) => id)).toEqual([first, cardId, third]);
  expect(await mainOf(buyerId)).toBe(first);
  await work(place);
  expect(place.gateway.holds(oldRef)).toBe(false);
  await tidyAtGateway(place, buyerId, 3);
  expect(await readOutcome(place, { buyerId, registrationId })).toMatchObject({ is: "kept", cardId });
  const detail = await readCard(place, { buyerId, cardId });
  expect(detail).toMatchObject({ oneYenCancelled: true });
  expect(detail?.deeds).toMatchObject([{ action: "replaced card", change: { to: { lastFour: "7777" } } }]);
});

test("renewed in place: same row, place, nickname and main, with the new expiry under the same number", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  const before = await rowOf(first);
  await opened.db.card.update({
    where: { id: first },
    data: { nickname: "家計", closing: "BY_ISSUER", closedAt: place.now(), checkAt: place.now() },
  });
  const oldRef = await refOf(first);
  place.pass(3600);
  const face = { lastFour: before?.lastFour ?? "", expiryYear: 2034 };
  expect(await register(place, buyerId, face, renew(first))).toMatchObject({
    ok: true,
    value: { is: "kept", cardId: first, as: "renewed" },
  });
  expect(await rowOf(first)).toMatchObject({
    slot: "FIRST",
    nickname: "家計",
    lastFour: before?.lastFour,
    expiryYear: 2034,
    keptAt: place.now(),
    closing: null,
    closedAt: null,
    checkAt: null,
  });
  expect(await mainOf(buyerId)).toBe(first);
  await work(place);
  expect(place.gateway.holds(oldRef)).toBe(false);
  await tidyAtGateway(place, buyerId, 3);
  const detail = await readCard(place, { buyerId, cardId: first });
  expect(detail?.deeds[0]).toMatchObject({
    action: "renewed card",
    change: { from: { expiryYear: before?.expiryYear }, to: { expiryYear: 2034 } },
  });
});

test.each(["card-refused", "wrong-security-code", "over-limit"] as const)(
  "a refused replacement (%s) leaves the three cards as they were",
  async (outcome) => {
    const { place, buyerId, third } = await withThree(opened.db);
    const before = await cardsOf(place, buyerId);
    expect(await register(place, buyerId, { outcome }, replace(third))).toMatchObject({ ok: false });
    expect(await cardsOf(place, buyerId)).toEqual(before);
    await workForADay(place);
    await tidyAtGateway(place, buyerId, 3);
  },
);

test("while the new card is at its challenge the old one stays; given up, a late success is undone", async () => {
  const { place, buyerId, third } = await withThree(opened.db);
  const before = await cardsOf(place, buyerId);
  const oldRef = await refOf(third);
  await register(place, buyerId, { outcome: "challenge" }, replace(third));
  expect(await cardsOf(place, buyerId)).toEqual(before);
  const [open] = await listReplacements(place, { buyerId });
  expect(open).toMatchObject({ cardId: third, renews: false, challengeId: expect.any(String) });
  const registrationId = open?.registrationId ?? "";
  await abandonRegistration(place, { buyerId, registrationId, device });
  const { orderNo, cardRef } = await opened.db.cardRegistration.findFirstOrThrow({
    where: { id: registrationId },
  });
  place.gateway.plantTrade(orderNo, { state: "authorized", statusInfo: 4 });
  await workForADay(place);
  expect(place.gateway.holds(unseal(cardRef) as CardRef)).toBe(false);
  expect(place.gateway.holds(oldRef)).toBe(true);
  expect((await cardsOf(place, buyerId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  await tidyAtGateway(place, buyerId, 3);
});

test("kept by the gateway while the answer was lost: the cards change places within 10 s", async () => {
  const { place, buyerId, third } = await withThree(opened.db);
  expect(await register(place, buyerId, { outcome: "lost-after" }, replace(third))).toMatchObject({
    ok: true,
    value: { is: "checking" },
  });
  expect(await listReplacements(place, { buyerId })).toMatchObject([{ cardId: third, challengeId: null }]);
  place.pass(2);
  await work(place);
  expect(await rowOf(third)).toBeNull();
  expect(await listReplacements(place, { buyerId })).toEqual([]);
  await tidyAtGateway(place, buyerId, 3);
});

test("an abandoned replacement whose card turns up at the gateway after all does not take the place", async () => {
  const { place, buyerId, third } = await withThree(opened.db);
  const held = place.gateway.holdNext("storeCard");
  const pressed = register(place, buyerId, {}, replace(third));
  await held.reached;
  const { id } = await opened.db.cardRegistration.findFirstOrThrow({ where: { replacesCardId: third } });
  await opened.db.cardRegistration.update({
    where: { id },
    data: { state: "ABANDONED", refusal: "not-verified" },
  });
  held.release();
  await pressed;
  expect(await rowOf(third)).not.toBeNull();
  const { oneYen } = await opened.db.cardRegistration.findFirstOrThrow({ where: { id } });
  expect(oneYen).toBe("STANDING");
  await workForADay(place);
  await tidyAtGateway(place, buyerId, 3);
});

test("the old card was removed on another device: the new one is not kept, and nothing of it stays", async () => {
  const { place, buyerId, third } = await withThree(opened.db);
  await register(place, buyerId, { outcome: "challenge" }, replace(third));
  const { id: registrationId } = await opened.db.cardRegistration.findFirstOrThrow({
    where: { replacesCardId: third },
  });
  await removeCard(place, { buyerId, cardId: third, nextMainId: null, device });
  await comeBack(place, buyerId, "passed");
  expect(await readOutcome(place, { buyerId, registrationId })).toMatchObject({
    is: "refused",
    refusal: "replaced-card-gone",
  });
  await work(place);
  await tidyAtGateway(place, buyerId, 2);
});

test("already registered is another card of one's own, not the one that goes", async () => {
  const { place, buyerId, first, second } = await withThree(opened.db);
  const { lastFour, expiryYear, expiryMonth } = (await rowOf(first)) ?? {};
  const same = { lastFour: lastFour ?? "", expiryYear: expiryYear ?? 0, expiryMonth: expiryMonth ?? 0 };
  expect(await register(place, buyerId, same, replace(second))).toEqual({
    ok: false,
    refusal: "already-kept",
  });
  expect(await register(place, buyerId, same, renew(first))).toMatchObject({ ok: true });
  await work(place);
  await tidyAtGateway(place, buyerId, 3);
});

test("a charge of the old card that its issuer refuses late does not close the renewed one", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  const chargedAt = place.now();
  place.pass(1);
  await register(place, buyerId, {}, renew(first));
  await markClosed(place, { cardId: first, chargedAt });
  expect(await rowOf(first)).toMatchObject({ closing: null });
  await markClosed(place, { cardId: first, chargedAt: place.now() });
  expect(await rowOf(first)).toMatchObject({ closing: "BY_ISSUER" });
});

test("a frame that was opened for the old card's security code is over once the card is renewed", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  await openCardEntry(place, { buyerId, purpose: "CONFIRM", cardId: first });
  await register(place, buyerId, {}, renew(first));
  expect(await opened.db.cardEntryTicket.count({ where: { cardId: first } })).toBe(0);
});

test("renewed across the last second of its month in Japan, 15:00 UTC: expired in between, usable after", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  await register(place, buyerId, { expiryYear: 2026, expiryMonth: 12 }, renew(first));
  const stateNow = async () => (await cardsOf(place, buyerId))[0];
  place.pass((Date.parse("2026-12-31T23:59:59+09:00") - place.now().getTime()) / 1000);
  expect(await stateNow()).toMatchObject({ id: first, state: "expiring", daysLeft: 0 });
  await register(place, buyerId, { outcome: "challenge", expiryYear: 2030 }, renew(first));
  place.pass(1);
  expect(place.now()).toEqual(new Date("2026-12-31T15:00:00Z"));
  expect(await stateNow()).toMatchObject({ id: first, state: "expired", daysLeft: -1 });
  await comeBack(place, buyerId, "passed");
  expect(await stateNow()).toMatchObject({ id: first, state: "usable", isMain: true });
});
