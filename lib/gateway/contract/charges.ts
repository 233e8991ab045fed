import { expect, it } from "vitest";
import { byToken, type DeclineCode, kept, order, payOnce, type Ready, tokenFor, tradeOf } from "./driver";

/** Which word each of the issuer's codes becomes; lost, barred and invalid cards share one. */
const DECLINES: [DeclineCode, string][] = [
  ["G12", "card-refused"],
  ["G22", "card-refused"],
  ["G30", "held-by-issuer"],
  ["G54", "over-limit"],
  ["G55", "over-limit"],
  ["G60", "card-refused"],
  ["G61", "card-refused"],
  ["G65", "wrong-number-or-expiry"],
  ["G83", "wrong-number-or-expiry"],
];

export function provesCharges(ready: Ready) {
  it("charges a card that is used once, the whole amount, and says who acquired it", async () => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, "approves", {
      amountYen: 300_000,
      device: "smartphone",
    });
    expect(answer).toMatchObject({ is: "yes", value: { outcome: "approved" } });
    expect(await tradeOf(driver, orderNo)).toEqual({
      orderNo,
      amountYen: 300_000,
      state: "authorized",
      statusInfo: 4,
      settleMethod: 14,
      approvalNo: expect.stringMatching(/^\w+$/),
      threeDCode: "0000",
      slipNos: [],
    });
  });

  it("charges a kept card again and again", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    for (const amountYen of [100, 9_999, 250_000]) {
      const wish = order({ by: "stored-card", card }, { amountYen });
      expect(await driver.gateway.authorize(wish)).toMatchObject({
        is: "yes",
        value: { outcome: "approved" },
      });
      expect(await tradeOf(driver, wish.orderNo)).toMatchObject({
        amountYen,
        state: "authorized",
        settleMethod: 14,
      });
    }
  });

  it("charges a kept card twice at the same moment", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const wishes = [order({ by: "stored-card", card }), order({ by: "stored-card", card })];
    const answers = await Promise.all(wishes.map((wish) => driver.gateway.authorize(wish)));
    expect(answers.map(({ is }) => is)).toEqual(["yes", "yes"]);
  });

  it("never charges a card that is gone", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    await driver.gateway.removeCard(card);
    const wish = order({ by: "stored-card", card });
    expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "no", reason: "card-gone" });
    expect(await tradeOf(driver, wish.orderNo)).toBeNull();
  });

  it.each(DECLINES)("says of a card declined with %s: %s", async (code, reason) => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, `declines-${code}`);
    expect(answer).toMatchObject({ is: "no", reason, code: expect.stringMatching(/./) });
    expect(await tradeOf(driver, orderNo)).toBeNull();
  });

  it("says that the security code is wrong", async () => {
    const { answer } = await payOnce(ready(), "wrong-code");
    expect(answer).toMatchObject({ is: "no", reason: "wrong-security-code" });
  });

  it("declines a kept card that its issuer no longer likes, and keeps it", async () => {
    const driver = ready();
    const card = await kept(driver, "later-declines-G12");
    const wish = order({ by: "stored-card", card });
    expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "no", reason: "card-refused" });
    expect(await tradeOf(driver, wish.orderNo)).toBeNull();
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "5123" } });
  });

  it("never charges one order number twice", async () => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, "approves");
    const again = await payOnce(driver, "approves", { orderNo, amountYen: 5_000 });
    expect(again.answer).toEqual({ is: "unknown", cause: "already-sent" });
    const card = await kept(driver, "approves");
    const stored = await driver.gateway.authorize(order({ by: "stored-card", card }, { orderNo }));
    expect(stored).toEqual({ is: "unknown", cause: "already-sent" });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ amountYen: 3980, state: "authorized" });
  });

  it.each(["order-in-process", "too-many", "maintenance"] as const)(
    "is busy and changes nothing: %s",
    async (behaviour) => {
      const driver = ready();
      const token = await tokenFor(driver, { purpose: "one-off" }, behaviour);
      const wish = order(byToken(token));
      expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "no", reason: "busy" });
      expect(await tradeOf(driver, wish.orderNo)).toBeNull();
      // The token was not spent: sent again, it is not refused as such.
      expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "no", reason: "busy" });
    },
  );
}
