import { expect, it } from "vitest";
import { keep, kept, type Ready, tokenFor, tradeOf } from "./driver";

export function provesKeeping(ready: Ready) {
  it("keeps a card for one yen, shows it, gives the yen back and removes it", async () => {
    const driver = ready();
    const { orderNo, card, answer } = await keep(driver, "approves");
    expect(answer).toMatchObject({
      is: "yes",
      value: { outcome: "approved", approvalNo: expect.stringMatching(/./) },
    });
    expect(await driver.gateway.inspectCard(card)).toEqual({
      is: "yes",
      value: { lastFour: "0017", expiryYear: 2039, expiryMonth: 11, companyCode: expect.any(Number) },
    });
    expect(await tradeOf(driver, orderNo)).toMatchObject({
      orderNo,
      amountYen: 1,
      state: "authorized",
      settleMethod: 14,
    });
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "cancelled", statusInfo: 40 });
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "0017" } });
    expect(await driver.gateway.removeCard(card)).toEqual({ is: "yes", value: null });
    expect(await driver.gateway.inspectCard(card)).toEqual({ is: "yes", value: null });
  });

  it("has removed a card that is gone or never was", async () => {
    const { gateway } = ready();
    const card = await kept(ready(), "approves");
    for (const ref of [card, card, gateway.newCardRef()])
      expect(await gateway.removeCard(ref)).toEqual({ is: "yes", value: null });
  });

  it("has removed a card that is removed several times at the same moment", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const removals = [1, 2, 3, 4].map(() => driver.gateway.removeCard(card));
    for (const answer of await Promise.all(removals)) expect(answer).toEqual({ is: "yes", value: null });
  });

  it("keeps every card apart from every other", async () => {
    const driver = ready();
    const [first, second] = [await kept(driver, "approves"), await kept(driver, "approves")];
    await driver.gateway.removeCard(first);
    expect(await driver.gateway.inspectCard(second)).toMatchObject({ value: { lastFour: "0017" } });
  });

  it("does not keep the same card twice under one reference, and lets no yen stand", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const again = await keep(driver, "approves", card);
    expect(again.answer).toMatchObject({ is: "no", reason: "card-not-kept" });
    expect(await tradeOf(driver, again.orderNo)).toBeNull();
  });

  it("takes a token once", async () => {
    const driver = ready();
    const card = driver.gateway.newCardRef();
    const token = await tokenFor(driver, { purpose: "add", card }, "approves");
    const wish = { token, card, buyer: { name: "山田太郎", phone: "0312345678", email: "t@example.com" } };
    const store = (orderNo: string) =>
      driver.gateway.storeCard({ ...wish, orderNo, returnUrl: "https://wallet.example/3ds/a", device: "pc" });
    expect(await store(`KR${Date.now()}A`)).toMatchObject({ is: "yes" });
    expect(await store(`KR${Date.now()}B`)).toMatchObject({ is: "no", reason: "token-spent" });
  });

  it("has no security code to ask for a card that is gone", async () => {
    const { gateway } = ready();
    expect(await gateway.tokenParameters({ purpose: "confirm", card: gateway.newCardRef() })).toMatchObject({
      is: "no",
      reason: "card-gone",
    });
  });
}
