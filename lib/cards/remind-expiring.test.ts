import { afterEach, beforeEach, expect, test } from "vitest";
import { listMail } from "@/lib/mail/queries";
import { makeBuyer, makeCard } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { remindExpiring } from "./remind-expiring";
import { openPlace, type Place, register, withThree } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

const DAY = 86_400;
const ending = { expiryYear: 2026, expiryMonth: 12 };

/** 61 days before the end of December, just before nine in the morning. */
async function start(card: Partial<Parameters<typeof makeCard>[1]> = {}) {
  const place = openPlace(opened.db, "2026-11-01T08:59:59+09:00");
  const buyer = await makeBuyer(opened.db);
  const { id } = await makeCard(opened.db, { userId: buyer.id, ...ending, nickname: "家計", ...card });
  return { place, buyer, id };
}

async function subjects(place: Place, to: string) {
  const mails = await listMail(place, { to });
  return mails.map(({ subject }) => subject).toReversed();
}

test("60, 30 and 7 days before a card ends its buyer is written to, once each, from nine in the morning", async () => {
  const { place, buyer } = await start();
  expect(await remindExpiring(place)).toBe(0);
  place.pass(1);
  expect([await remindExpiring(place), await remindExpiring(place)]).toEqual([1, 0]);
  for (let day = 0; day < 62; day++) {
    place.pass(DAY);
    await remindExpiring(place);
  }
  expect(await subjects(place, buyer.email)).toEqual([
    "【クロネコペイ】あと60日で期限が切れるカードがあります",
    "【クロネコペイ】あと30日で期限が切れるカードがあります",
    "【クロネコペイ】あと7日で期限が切れるカードがあります",
  ]);
});

test("the mail says which card, in its buyer's language, and carries no link", async () => {
  const { place, buyer } = await start();
  const english = await makeBuyer(opened.db, { lang: "en" });
  await makeCard(opened.db, { userId: english.id, ...ending });
  place.pass(1);
  expect(await remindExpiring(place)).toBe(2);
  const [mail] = await listMail(place, { to: buyer.email });
  expect(mail?.text).toContain("楽天カード 下4けた 4242（家計）");
  expect(mail?.text).toContain("2026年12月の末日まで（日本時間）");
  expect(mail?.text).not.toContain("http");
  const [letter] = await listMail(place, { to: english.email });
  expect(letter).toMatchObject({ subject: "One of your Kuroneko Pay cards expires in 60 days" });
  expect(letter?.text).toContain("Rakuten Card ending in 4242");
});

test("several workers at once write once", async () => {
  const { place } = await start();
  place.pass(1);
  const written = await Promise.all(Array.from({ length: 8 }, () => remindExpiring(place)));
  expect(written.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test("what fell into an idle time of the worker is told once, and an ended or closed card not at all", async () => {
  const { place, buyer } = await start();
  const closedAt = place.now();
  await makeCard(opened.db, { userId: buyer.id, slot: "SECOND", ...ending, closing: "BY_ISSUER", closedAt });
  const ended = { expiryYear: 2026, expiryMonth: 10 };
  await makeCard(opened.db, { userId: buyer.id, slot: "THIRD", ...ended });
  place.pass(45 * DAY);
  await remindExpiring(place);
  expect(await subjects(place, buyer.email)).toEqual([
    "【クロネコペイ】あと15日で期限が切れるカードがあります",
  ]);
});

test("a card that was put in when little was left is reminded of at the next stage; a renewed one begins anew", async () => {
  const { place, buyerId, first } = await withThree(opened.db);
  const renews = { replaces: { cardId: first, renews: true, becomesMain: false } };
  await register(place, buyerId, ending, renews);
  expect(await remindExpiring(place)).toBe(0);
  place.pass(8 * DAY);
  expect(await remindExpiring(place)).toBe(1);
  await register(place, buyerId, { expiryYear: 2027, expiryMonth: 1 }, renews);
  place.pass(30 * DAY);
  expect(await remindExpiring(place)).toBe(1);
});
