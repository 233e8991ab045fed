import { afterEach, beforeEach, expect, test } from "vitest";
import type { BuyerId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { completeRegistration } from "./complete-registration";
import { listCards } from "./queries";
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

async function start() {
  return { place: openPlace(opened.db), buyerId: await makeReadyBuyer(opened.db) };
}

async function onlyRegistration(buyerId: BuyerId) {
  return opened.db.cardRegistration.findFirstOrThrow({ where: { userId: buyerId } });
}

test("charged, answer lost: shown as checking, kept within 10 s, the yen cancelled", async () => {
  const { place, buyerId } = await start();
  expect(await register(place, buyerId, { outcome: "lost-after" })).toMatchObject({
    ok: true,
    value: { is: "checking" },
  });
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "checking", lastFour: "" }]);
  place.pass(2);
  await work(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable", isMain: true }]);
  expect(place.gateway.standingTrades()).toEqual([]);
});

test("nothing happened, answer lost: the place is free only 60 s after the call ended", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "lost-before" });
  for (const seconds of [0, 2, 3, 10, 15, 29]) {
    place.pass(seconds);
    await work(place);
    expect(await listCards(place, { buyerId })).toMatchObject([{ state: "checking" }]);
  }
  place.pass(1);
  await work(place);
  expect(await listCards(place, { buyerId })).toEqual([]);
});

test("a success that turns up after the place was given back is removed again, its yen cancelled", async () => {
  const { place, buyerId } = await start();
  const held = place.gateway.holdNext("storeCard");
  const pressed = register(place, buyerId);
  await held.reached;
  place.pass(45);
  await work(place);
  place.pass(61);
  await work(place);
  expect(await listCards(place, { buyerId })).toEqual([]);
  held.release();
  await pressed;
  expect(place.gateway.heldCards()).toBe(1);
  await workForADay(place);
  await tidyAtGateway(place, buyerId, 0);
});

test("while the gateway stays silent the place stays taken, and a person is told after 24 hours", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "lost-before" });
  for (let asked = 0; asked < 40; asked++)
    place.gateway.failNext("inquire", { is: "unknown", cause: "time-out" });
  await workForADay(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "checking" }]);
  expect(await opened.db.auditEntry.count({ where: { userId: buyerId, actor: "worker" } })).toBe(1);
  expect((await onlyRegistration(buyerId)).askAt).toBeNull();
});

test("a refusal whose answer was lost ends as refused", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "lost-after" });
  const { orderNo } = await onlyRegistration(buyerId);
  place.gateway.plantTrade(orderNo, { state: "failed", statusInfo: 11 });
  await work(place);
  expect(await onlyRegistration(buyerId)).toMatchObject({ state: "REFUSED", cardId: null, oneYen: "NONE" });
});

test("the challenge's answer was lost: nobody can complete it, so the place is free at once", async () => {
  const { place, buyerId } = await start();
  place.gateway.loseNext("storeCard");
  await register(place, buyerId, { outcome: "challenge" });
  await work(place);
  expect(await listCards(place, { buyerId })).toEqual([]);
});

test("3-D Secure passed: kept, threeDCode 0001, what was posted is erased", async () => {
  const { place, buyerId } = await start();
  expect(await register(place, buyerId, { outcome: "challenge" })).toMatchObject({
    value: { is: "challenge" },
  });
  await comeBack(place, buyerId, "passed");
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable" }]);
  const { threeDCode } = await onlyRegistration(buyerId);
  expect(threeDCode).toBe("0001");
  const challenge = await opened.db.challenge.findFirstOrThrow({
    where: { registration: { userId: buyerId } },
  });
  expect(challenge).toMatchObject({ html: null, challengeToken: null, returned: null });
  await work(place);
  await tidyAtGateway(place, buyerId, 1);
});

test.each(["cancelled", "failed"] as const)("3-D Secure %s: refused, the place free", async (how) => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  await comeBack(place, buyerId, how);
  expect(await onlyRegistration(buyerId)).toMatchObject({ state: "REFUSED", refusal: "challenge-failed" });
  expect(await listCards(place, { buyerId })).toEqual([]);
});

test("the completion was sent but its answer lost: it is kept without a second one", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  place.gateway.loseNext("completeChallenge");
  await comeBack(place, buyerId, "passed");
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "checking" }]);
  await work(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable" }]);
  expect(place.gateway.count("completeChallenge")).toBe(1);
});

test("the completion never reached the gateway: it is repeated once with what was kept", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  place.gateway.failNext("completeChallenge", { is: "unknown", cause: "connection" });
  await comeBack(place, buyerId, "passed");
  await work(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable" }]);
  expect(place.gateway.count("completeChallenge")).toBe(2);
});

test("the gateway was only busy, twice: what was posted is kept and sent again", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  for (const _ of [1, 2])
    place.gateway.failNext("completeChallenge", { is: "no", reason: "busy", code: "M-BUSY" });
  await comeBack(place, buyerId, "passed");
  await work(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "checking" }]);
  place.pass(5);
  await work(place);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable" }]);
});

test("a second return, at once or later, completes nothing twice", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  const { id } = await onlyRegistration(buyerId);
  await comeBack(place, buyerId, "passed", async () => {
    await Promise.all([1, 2, 3].map(() => completeRegistration(place, { registrationId: id })));
  });
  expect(place.gateway.count("completeChallenge")).toBe(1);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "usable" }]);
});

test("3-D Secure left open is given up after 30 minutes, not before", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "challenge" });
  const minutes = async (count: number) => {
    for (let minute = 0; minute < count; minute++) {
      place.pass(60);
      await work(place);
    }
  };
  await minutes(29);
  expect(await listCards(place, { buyerId })).toMatchObject([{ state: "challenged" }]);
  await minutes(1);
  expect(await listCards(place, { buyerId })).toEqual([]);
  expect(await onlyRegistration(buyerId)).toMatchObject({ refusal: "challenge-expired" });
});

test("the yen is cancelled until the gateway's own record says so", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId);
  place.gateway.failNext("cancel", { is: "unknown", cause: "time-out" });
  place.gateway.failNext("cancel", { is: "no", reason: "busy", code: "M-BUSY" });
  place.gateway.loseNext("cancel");
  await work(place);
  expect((await onlyRegistration(buyerId)).oneYen).toBe("STANDING");
  await workForADay(place);
  expect((await onlyRegistration(buyerId)).oneYen).toBe("CANCELLED");
  expect(place.gateway.standingTrades()).toEqual([]);
});

test("two workers at once do each thing once", async () => {
  const { place, buyerId } = await start();
  await register(place, buyerId, { outcome: "lost-after" });
  const both: Place[] = [place, place];
  await Promise.all(both.map(work));
  expect(place.gateway.count("cancel")).toBe(1);
});
