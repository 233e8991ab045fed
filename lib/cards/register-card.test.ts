import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "@/prisma/test-database";
import { listCards } from "./queries";
import { CONSENT_VERSION } from "./rules";
import { makeReadyBuyer, openAdd, openPlace, register, work } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  Object.assign(process.env, { LIMIT_REGISTRATIONS_HOUR: "1000", LIMIT_REGISTRATIONS_DAY: "1000" });
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

test("50 parallel registrations of one buyer keep exactly three cards, at the gateway too, and lose no place", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const tickets = await Promise.all(Array.from({ length: 50 }, () => openAdd(place, buyerId)));
  const answers = await Promise.all(tickets.map((ticket) => register(place, buyerId, {}, { ticket })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(new Set(refusals)).toEqual(new Set(["wallet-full"]));
  await work(place);
  const cards = await listCards(place, { buyerId });
  expect(cards.map((card) => card.slot).toSorted()).toEqual(["FIRST", "SECOND", "THIRD"]);
  expect(cards.map((card) => card.state)).toEqual(["usable", "usable", "usable"]);
  expect(cards.filter((card) => card.isMain)).toHaveLength(1);
  expect(place.gateway.heldCards()).toBe(3);
  expect(place.gateway.standingTrades()).toEqual([]);
  expect(place.gateway.count("storeCard")).toBe(3);
});

test("one ticket pressed many times registers once", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const ticket = await openAdd(place, buyerId);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => register(place, buyerId, {}, { ticket })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await opened.db.card.count({ where: { userId: buyerId } })).toBe(1);
});

test("a kept card shows its issuer, digits and expiry; the first becomes the main one, later ones do not", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await register(place, buyerId, { settleMethod: 14, lastFour: "4242", companyCode: 9 }, { nickname: "旅" });
  await register(place, buyerId, { settleMethod: 98, companyCode: 99 }, { brand: "DINERS" });
  const [main, other] = await listCards(place, { buyerId });
  expect(main).toMatchObject({
    acquirerCode: 14,
    lastFour: "4242",
    brand: "VISA",
    nickname: "旅",
    isMain: true,
  });
  expect(other).toMatchObject({ acquirerCode: 98, brand: "DINERS", isMain: false });
  const kept = await opened.db.card.findFirstOrThrow({ where: { id: main?.id } });
  expect(kept).toMatchObject({ keptOnDevice: "device", threeDCode: "0000" });
});

test.each([
  ["wrong-security-code", "wrong-security-code"],
  ["card-refused", "card-refused"],
  ["over-limit", "over-limit"],
  ["busy", "busy"],
] as const)(
  "a %s ends the try at once: its own refusal, the place free, nothing left",
  async (outcome, refusal) => {
    const place = openPlace(opened.db);
    const buyerId = await makeReadyBuyer(opened.db);
    expect(await register(place, buyerId, { outcome })).toEqual({ ok: false, refusal });
    expect(await listCards(place, { buyerId })).toEqual([]);
    await work(place);
    expect(place.gateway.heldCards()).toBe(0);
    expect(await opened.db.cardRegistration.count({ where: { userId: buyerId, askAt: { not: null } } })).toBe(
      0,
    );
  },
);

test("a card that is kept already is refused, removed at the gateway, and its yen cancelled", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const card = { lastFour: "4242", expiryYear: 2030, expiryMonth: 10 };
  await register(place, buyerId, card);
  const [first, second] = await Promise.all([register(place, buyerId, card), register(place, buyerId, card)]);
  expect([first, second]).toEqual([
    { ok: false, refusal: "already-kept" },
    { ok: false, refusal: "already-kept" },
  ]);
  expect((await register(place, buyerId, { ...card, expiryYear: 2031 })).ok).toBe(true);
  await work(place);
  expect(await opened.db.card.count({ where: { userId: buyerId } })).toBe(2);
  expect(place.gateway.heldCards()).toBe(2);
  expect(place.gateway.standingTrades()).toEqual([]);
});

test("two tries with one and the same card at once keep it once", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const card = { lastFour: "1881" };
  const answers = await Promise.all([1, 2, 3].map(() => register(place, buyerId, card)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  await work(place);
  expect(place.gateway.heldCards()).toBe(1);
});

test("without name, phone or the consents the gateway is not asked", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  await opened.db.consent.deleteMany({ where: { userId: buyerId, kind: "CARD_KEEPING" } });
  expect(await register(place, buyerId)).toEqual({ ok: false, refusal: "profile-missing" });
  expect(place.gateway.count("storeCard")).toBe(0);
});

test("a consent to an older text is none", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const older = { userId: buyerId, kind: "THREE_D_SECURE_DATA" } as const;
  await opened.db.consent.updateMany({ where: older, data: { version: "2019-10-01" } });
  expect(await register(place, buyerId)).toEqual({ ok: false, refusal: "profile-missing" });
  await opened.db.consent.updateMany({ where: older, data: { version: CONSENT_VERSION } });
  expect(await register(place, buyerId)).toMatchObject({ ok: true });
});

test("a ticket that is over, or another buyer's, is refused and claims nothing", async () => {
  const place = openPlace(opened.db);
  const buyerId = await makeReadyBuyer(opened.db);
  const other = await makeReadyBuyer(opened.db);
  const ticket = await openAdd(place, other);
  expect(await register(place, buyerId, {}, { ticket })).toEqual({ ok: false, refusal: "ticket-over" });
  await opened.db.cardEntryTicket.updateMany({
    where: { userId: other },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await register(place, other, {}, { ticket })).toEqual({ ok: false, refusal: "ticket-over" });
  expect(await opened.db.card.count({ where: { userId: { in: [buyerId, other] } } })).toBe(0);
});
