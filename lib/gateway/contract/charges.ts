import { expect, it } from "vitest";
import { byToken, kept, order, payOnce, type Ready, tokenFor, tradeOf } from "./driver";

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
      authorizedAt: expect.any(Date),
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

  it("never says that a card is gone only because others charged it at the same moment", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const charge = () => driver.gateway.authorize(order({ by: "stored-card", card }));
    // Late, so that three look the card up before the first has charged it, and two once more before the second.
    for (const _ of [1, 2, 3, 4, 5]) await driver.befall("authorize stored", "late");
    const answers = await Promise.all([charge(), charge(), charge()]);
    for (const answer of answers) if (answer.is !== "yes") expect(answer).toMatchObject({ reason: "busy" });
    for (const _ of [4, 5]) expect((await charge()).is).toBe("yes");
  });

  it("never charges a card that is gone", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    await driver.gateway.removeCard(card);
    const wish = order({ by: "stored-card", card });
    expect(await driver.gateway.authorize(wish)).toMatchObject({ is: "no", reason: "card-gone" });
    expect(await tradeOf(driver, wish.orderNo)).toBeNull();
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
