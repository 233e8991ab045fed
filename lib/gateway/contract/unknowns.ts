import { expect, it } from "vitest";
import { keep, kept, order, payOnce, type Ready, tradeOf } from "./driver";

export function provesUnknowns(ready: Ready) {
  it("does not know when the answer was lost, and inquiry finds the charge", async () => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, "lost-after");
    expect(answer.is).toBe("unknown");
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "authorized", amountYen: 3980 });
  });

  it("does not know when the request was lost, and inquiry finds nothing", async () => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, "lost-before");
    expect(answer.is).toBe("unknown");
    expect(await tradeOf(driver, orderNo)).toBeNull();
  });

  it("finds a card that was kept although the answer was lost", async () => {
    const driver = ready();
    const { orderNo, card, answer } = await keep(driver, "lost-after");
    expect(answer.is).toBe("unknown");
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "3011" } });
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
  });

  it.each([
    ["later-lost-after", { state: "authorized" }],
    ["later-lost-before", null],
  ] as const)("does not know of a kept card either: %s", async (behaviour, trade) => {
    const driver = ready();
    const card = await kept(driver, behaviour);
    const wish = order({ by: "stored-card", card });
    expect((await driver.gateway.authorize(wish)).is).toBe("unknown");
    const found = await tradeOf(driver, wish.orderNo);
    if (trade) expect(found).toMatchObject(trade);
    else expect(found).toBeNull();
  });
}
