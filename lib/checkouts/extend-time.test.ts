import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { expireCheckouts } from "./expire-checkouts";
import { extendTime } from "./extend-time";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const start = new Date("2026-11-24T10:00:00Z");
const MINUTE = 60_000;
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
const at = (minutes: number) => ({ db: pg.db, now: () => after(minutes) });

async function held() {
  const buyerId = (await makeBuyer(pg.db)).id as BuyerId;
  const { linkId } = await makeCheckout(pg.db, {
    createdAt: start,
    boundUserId: buyerId,
    windowEndsAt: after(30),
  });
  const ends = async () =>
    ((await pg.db.checkout.findUniqueOrThrow({ where: { linkId } })).windowEndsAt?.getTime() ?? 0) -
    start.getTime();
  return { wish: { buyerId, linkId }, ends };
}

test("in the last two minutes only, to 60 and to 90, never further; parallel presses count once", async () => {
  const { wish, ends } = await held();
  expect(await extendTime(at(27.9), wish)).toBe(false);
  const presses = await Promise.all(Array.from({ length: 10 }, () => extendTime(at(28), wish)));
  expect(presses.filter(Boolean)).toHaveLength(1);
  expect(await ends()).toBe(60 * MINUTE);
  expect(await extendTime(at(59), wish)).toBe(true);
  expect(await extendTime(at(89), wish)).toBe(false);
  expect(await ends()).toBe(90 * MINUTE);
});

test("what is over, somebody else's or being paid is left as it is", async () => {
  const { wish, ends } = await held();
  expect(await extendTime(at(30), wish)).toBe(false);
  const stranger = (await makeBuyer(pg.db)).id as BuyerId;
  expect(await extendTime(at(29), { ...wish, buyerId: stranger })).toBe(false);
  expect(await ends()).toBe(30 * MINUTE);
  await expireCheckouts(at(31));
  expect(await extendTime(at(29), wish)).toBe(false);
});

test("a link in its own last minutes begins the 30 for whoever asks", async () => {
  const buyerId = (await makeBuyer(pg.db)).id as BuyerId;
  const { linkId } = await makeCheckout(pg.db, { createdAt: start, linkExpiresAt: after(1) });
  expect(await extendTime(at(0), { buyerId, linkId })).toBe(true);
  expect(await pg.db.checkout.findUnique({ where: { linkId } })).toMatchObject({
    boundUserId: buyerId,
    windowEndsAt: after(30),
    extensions: 0,
  });
});
