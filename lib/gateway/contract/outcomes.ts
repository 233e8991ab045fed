import { describe, expect, it } from "vitest";
import type { Gateway } from "../port";
import {
  type DeclineCode,
  type Driver,
  keep,
  order,
  payOnce,
  type Ready,
  type TestCard,
  tradeOf,
} from "./driver";
import { WISHES } from "./wishes";

/** How a charge ends: what is answered, and what inquiry finds afterwards. */
type End = { answer: object; trade: object | null };

const approved = (threeDCode = "0000"): End => ({
  answer: { is: "yes", value: { outcome: "approved" } },
  trade: { state: "authorized", threeDCode },
});
const challenged: End = {
  answer: { is: "yes", value: { outcome: "challenge" } },
  trade: { state: "authenticating" },
};
const lostAfter: End = { answer: { is: "unknown" }, trade: { state: "authorized" } };
const lostBefore: End = { answer: { is: "unknown" }, trade: null };
const busy: End = { answer: { is: "no", reason: "busy" }, trade: null };
const refused = (reason: string): End => ({ answer: { is: "no", reason }, trade: null });

/** Which word each of the issuer's codes becomes; lost, barred and invalid cards share one. */
const WORDS: Record<DeclineCode, string> = {
  G12: "card-refused",
  G22: "card-refused",
  G30: "held-by-issuer",
  G54: "over-limit",
  G55: "over-limit",
  G60: "card-refused",
  G61: "card-refused",
  G65: "wrong-number-or-expiry",
  G83: "wrong-number-or-expiry",
};
const CODES = Object.keys(WORDS) as DeclineCode[];
type Declining = `declines-${DeclineCode}`;

/** Every row of protocol § 21.4: how a charge by token with 3-D Secure ends, and one of ¥1 where it ends otherwise. */
export const ROWS: Record<TestCard, { ends: End; forOneYen?: End }> = {
  approves: { ends: approved() },
  frictionless: { ends: approved() },
  challenges: { ends: challenged },
  "fails-challenge": { ends: challenged },
  "outside-3ds": { ends: approved("0005") },
  "attempt-only": { ends: approved("0003") },
  "wrong-code": { ends: refused("wrong-security-code") },
  ...(Object.fromEntries(CODES.map((code) => [`declines-${code}`, { ends: refused(WORDS[code]) }])) as Record<
    Declining,
    { ends: End }
  >),
  "lost-after": { ends: lostAfter },
  "lost-before": { ends: lostBefore },
  "order-in-process": { ends: busy },
  "too-many": { ends: busy },
  maintenance: { ends: busy },
  "later-declines-G12": { ends: refused(WORDS.G12), forOneYen: approved() },
  "later-declines-G54": { ends: refused(WORDS.G54), forOneYen: approved() },
  "later-declines-G60": { ends: refused(WORDS.G60), forOneYen: approved() },
  "later-lost-after": { ends: lostAfter, forOneYen: approved() },
  "later-lost-before": { ends: lostBefore, forOneYen: approved() },
  closes: { ends: approved() },
  renews: { ends: approved() },
  renumbers: { ends: approved() },
};

export function provesOutcomes(ready: Ready) {
  it.each(Object.entries(ROWS))("a card that %s, charged once by token", async (card, { ends }) => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, card as TestCard);
    await expectEnd(driver, { orderNo, answer }, ends);
  });

  it.each(Object.entries(ROWS))("a card that %s, kept for ¥1", async (name, { ends, forOneYen = ends }) => {
    const driver = ready();
    const { orderNo, card, answer } = await keep(driver, name as TestCard);
    await expectEnd(driver, { orderNo, answer }, forOneYen);
    const held = await driver.gateway.inspectCard(card);
    expect(held).toMatchObject({ is: "yes", value: isKept(forOneYen) ? { expiryYear: 2039 } : null });
  });

  const keepable = Object.entries(ROWS).filter(([, { ends, forOneYen = ends }]) => isKept(forOneYen));
  it.each(keepable)("a card that %s, charged again as a kept card", async (name, { ends }) => {
    const driver = ready();
    const { card } = await keep(driver, name as TestCard);
    const wish = order({ by: "stored-card", card });
    const answer = await driver.gateway.authorize(wish);
    await expectEnd(driver, { orderNo: wish.orderNo, answer }, withoutChallenge(ends));
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { expiryYear: 2039 } });
  });

  // No card is kept, or passes a challenge, and is declined then: the gateway has to be told to (protocol § 21.6).
  describe.each(["authorize stored", "completeChallenge"] as const)("%s", (name) => {
    it.each(CODES)("declined with %s", async (code) => {
      const driver = ready();
      const { act, isDone } = await WISHES[name](driver);
      await driver.befall(name, `declines-${code}`);
      expect(await act()).toMatchObject(refused(WORDS[code]).answer);
      expect(await isDone()).toBe(false);
    });
  });
}

type Ended = { orderNo: string; answer: Awaited<ReturnType<Gateway["authorize"]>> };

async function expectEnd(driver: Driver, { orderNo, answer }: Ended, end: End) {
  expect(answer).toMatchObject(end.answer);
  const found = await tradeOf(driver, orderNo);
  if (end.trade) expect(found).toMatchObject({ settleMethod: 14, ...end.trade });
  else expect(found).toBeNull();
}

function isKept({ trade }: End): boolean {
  return trade !== null && trade !== challenged.trade;
}

function withoutChallenge({ answer, trade }: End): End {
  return { answer, trade: trade && { ...trade, threeDCode: null } };
}
