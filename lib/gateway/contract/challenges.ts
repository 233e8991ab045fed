import { expect, it } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import {
  byToken,
  challengeIn,
  type Driver,
  keep,
  order,
  payOnce,
  type Ready,
  tokenFor,
  tradeOf,
} from "./driver";

export function provesChallenges(ready: Ready) {
  it("keeps a card only once its challenge was passed", async () => {
    const driver = ready();
    const { orderNo, card, answer } = await keep(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "authenticating", statusInfo: 21 });
    expect(await driver.gateway.inspectCard(card)).toEqual({ is: "yes", value: null });
    const returned = await driver.returnFrom(html, "passed");
    const completed = await driver.gateway.completeChallenge({ orderNo, challengeToken, returned });
    expect(completed).toMatchObject({ is: "yes", value: { outcome: "approved" } });
    expect(await tradeOf(driver, orderNo)).toMatchObject({
      state: "authorized",
      threeDCode: "0001",
      settleMethod: 14,
    });
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "1023" } });
  });

  it.each(["cancelled", "failed"] as const)(
    "charges and keeps nothing when the challenge was %s",
    async (how) => {
      const driver = ready();
      const { orderNo, card, completed } = await completedBy(driver, "challenges", how);
      expect(completed).toMatchObject({ is: "no", reason: "challenge-failed" });
      expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "failed", statusInfo: 11 });
      expect(await driver.gateway.inspectCard(card)).toEqual({ is: "yes", value: null });
    },
  );

  it("lets a card fail that no password passes", async () => {
    const { completed } = await completedBy(ready(), "fails-challenge", "failed");
    expect(completed).toMatchObject({ is: "no", reason: "challenge-failed" });
  });

  it("does not know when a completion is repeated, and it was done once", async () => {
    const driver = ready();
    const { answer, orderNo } = await payOnce(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    const wish = { orderNo, challengeToken, returned: await driver.returnFrom(html, "passed") };
    expect((await driver.gateway.completeChallenge(wish)).is).toBe("yes");
    expect(await driver.gateway.completeChallenge(wish)).toEqual({ is: "unknown", cause: "already-sent" });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "authorized", amountYen: 3980 });
  });

  it("charges nothing for values that were altered on the way", async () => {
    const driver = ready();
    const { answer, orderNo } = await payOnce(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    const returned = await driver.returnFrom(html, "cancelled");
    const altered = Object.fromEntries(Object.keys(returned).map((name) => [name, "0001"]));
    expect(
      await driver.gateway.completeChallenge({ orderNo, challengeToken, returned: altered }),
    ).toMatchObject({
      is: "no",
      reason: "challenge-failed",
    });
    expect(await tradeOf(driver, orderNo)).not.toMatchObject({ state: "authorized" });
  });

  it("completes nothing of another order", async () => {
    const driver = ready();
    const { answer } = await payOnce(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    const returned = await driver.returnFrom(html, "passed");
    const wish = { orderNo: newOrderNo("KP"), challengeToken, returned };
    expect((await driver.gateway.completeChallenge(wish)).is).toBe("no");
  });

  it("challenges a kept card whose security code was asked, and keeps it", async () => {
    const driver = ready();
    const { card, completed } = await completedBy(driver, "challenges", "passed");
    expect(completed.is).toBe("yes");
    const token = await tokenFor(driver, { purpose: "confirm", card }, "challenges");
    const wish = order(byToken(token));
    const { html, challengeToken } = challengeIn(await driver.gateway.authorize(wish));
    const returned = await driver.returnFrom(html, "passed");
    const paid = await driver.gateway.completeChallenge({ orderNo: wish.orderNo, challengeToken, returned });
    expect(paid.is).toBe("yes");
    expect(await tradeOf(driver, wish.orderNo)).toMatchObject({ state: "authorized", threeDCode: "0001" });
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "1023" } });
  });

  it("asks nothing when a kept card is charged from server to server", async () => {
    const driver = ready();
    const { card } = await completedBy(driver, "challenges", "passed");
    const wish = order({ by: "stored-card", card });
    expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "yes", value: { outcome: "approved" } });
    expect(await tradeOf(driver, wish.orderNo)).toMatchObject({ state: "authorized", threeDCode: null });
  });
}

async function completedBy(
  driver: Driver,
  behaviour: "challenges" | "fails-challenge",
  how: "passed" | "cancelled" | "failed",
) {
  const { orderNo, card, answer } = await keep(driver, behaviour);
  const { html, challengeToken } = challengeIn(answer);
  const returned = await driver.returnFrom(html, how);
  const completed = await driver.gateway.completeChallenge({ orderNo, challengeToken, returned });
  return { orderNo, card, completed };
}
