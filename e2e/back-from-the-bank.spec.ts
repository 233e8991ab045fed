import { expect, test } from "@playwright/test";
import { readChallenge } from "@/lib/gateway/challenge";
import { makeBuyer } from "@/prisma/factories";
import { CANCEL, PASSWORD, pressThrough } from "@/sandbox/testing/press-through";
import { db, sessionCookie } from "./arrange";
import { beginCard } from "./arrange-card";
import { SANDBOX } from "./house";
import { knock } from "./knock";

const CHALLENGES = "4999140000001023";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

for (const origin of [SANDBOX, "null", "https://acs.bank.example", undefined]) {
  test(`a return without cookies from ${origin ?? "nowhere said"} completes the card, and sets no cookie`, async () => {
    const { buyer, challengeId, posted } = await atTheBank(PASSWORD);
    const headers = { ...FORM, ...(origin ? { origin } : {}) };
    const answer = await comeBack(challengeId, headers, posted);
    expect(answer).toMatchObject({ status: 303, location: `/3ds/${challengeId}`, cookie: undefined });
    expect(await db.card.findMany({ where: { userId: buyer.id } })).toMatchObject([{ state: "KEPT" }]);
  });
}

test("a cookie that comes along counts for nothing, and a second return changes nothing", async () => {
  const { buyer, challengeId, posted } = await atTheBank(PASSWORD);
  const stranger = await makeBuyer(db);
  const headers = { ...FORM, origin: SANDBOX, cookie: await sessionCookie(stranger.id) };
  const answer = await comeBack(challengeId, headers, posted);
  expect(answer).toMatchObject({ status: 303, location: `/3ds/${challengeId}`, cookie: undefined });
  const cards = await db.card.findMany({ where: { userId: buyer.id } });
  expect(cards).toMatchObject([{ state: "KEPT" }]);
  expect(await db.card.count({ where: { userId: stranger.id } })).toBe(0);
  expect((await comeBack(challengeId, headers, posted)).status).toBe(303);
  expect(await db.card.findMany({ where: { userId: buyer.id } })).toEqual(cards);
});

test("what was cancelled at the bank keeps no card, and leaves the place free", async () => {
  const { buyer, challengeId, posted } = await atTheBank(CANCEL);
  expect((await comeBack(challengeId, { ...FORM, origin: SANDBOX }, posted)).status).toBe(303);
  expect(await db.card.count({ where: { userId: buyer.id } })).toBe(0);
});

test("values that nobody at the bank sent keep no card", async () => {
  const { buyer, challengeId, posted } = await atTheBank(CANCEL);
  const forged = { ...posted, RES_VE: "Y", RES_PA: "Y", RES_CODE: "0001" };
  expect((await comeBack(challengeId, { ...FORM, origin: SANDBOX }, forged)).status).toBe(303);
  expect(await db.card.count({ where: { userId: buyer.id, state: "KEPT" } })).toBe(0);
});

test("the return of an attempt that does not exist is 404", async () => {
  expect((await comeBack("unknown", FORM, { RES_CODE: "0001" })).status).toBe(404);
});

async function atTheBank(press: Record<string, string>) {
  const buyer = await makeBuyer(db);
  const begun = await beginCard(buyer, { number: CHALLENGES });
  if (begun.is !== "challenge") throw new Error(`no challenge: ${begun.is}`);
  const challenge = await readChallenge(db, begun.challengeId);
  return {
    buyer,
    challengeId: begun.challengeId,
    posted: await pressThrough(postToBank, challenge?.html, press),
  };
}

async function postToBank(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(`${SANDBOX}${path}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
  });
  return { text: await answer.text() };
}

async function comeBack(id: string, headers: Record<string, string>, posted: Record<string, string>) {
  const body = new URLSearchParams(posted).toString();
  const answer = await knock(`/3ds/${id}/back`, { method: "POST", headers, body });
  return {
    status: answer.status,
    location: answer.headers.location,
    cookie: answer.headers["set-cookie"],
  };
}
