import { expect, it } from "vitest";
import { kept, order, type Ready } from "./driver";

export function provesUpdates(ready: Ready) {
  it("gives a kept card its new expiry, and the card can be charged at once", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const wish = { card, expiry: { expiryYear: 2041, expiryMonth: 2 } };
    expect(await driver.gateway.updateCard(wish)).toEqual({ is: "yes", value: null });
    expect(await driver.gateway.inspectCard(card)).toMatchObject({
      value: { lastFour: "0017", expiryYear: 2041, expiryMonth: 2 },
    });
    expect((await driver.gateway.authorize(order({ by: "stored-card", card }))).is).toBe("yes");
  });

  it("has given an expiry that is there already", async () => {
    const driver = ready();
    const card = await kept(driver, "approves");
    const wish = { card, expiry: { expiryYear: 2040, expiryMonth: 12 } };
    for (const _ of [1, 2]) expect(await driver.gateway.updateCard(wish)).toEqual({ is: "yes", value: null });
  });

  it("has given an expiry that is given twice at the same moment", async () => {
    const driver = ready();
    const wish = { card: await kept(driver, "approves"), expiry: { expiryYear: 2041, expiryMonth: 2 } };
    const update = () => driver.gateway.updateCard(wish);
    // Late, so that both have seen the old expiry before either gives the new one.
    for (const _ of [1, 2]) await driver.befall("updateCard", "late");
    expect(await Promise.all([update(), update()])).toEqual([
      { is: "yes", value: null },
      { is: "yes", value: null },
    ]);
    expect(await driver.gateway.inspectCard(wish.card)).toMatchObject({ value: { expiryYear: 2041 } });
  });

  it("renews nothing that is gone", async () => {
    const { gateway } = ready();
    const wish = { card: gateway.newCardRef(), expiry: { expiryYear: 2041, expiryMonth: 2 } };
    expect(await gateway.updateCard(wish)).toMatchObject({ is: "no", reason: "card-gone" });
  });

  it("looks at many cards at once, and answers in the order asked", async () => {
    const driver = ready();
    const [first, second] = [await kept(driver, "approves"), await kept(driver, "frictionless")];
    const cards = [second, driver.gateway.newCardRef(), first];
    const answers = await driver.gateway.cardUpdater?.inspectAll(cards);
    expect(answers).toMatchObject([
      { is: "yes", value: { lastFour: "1015" } },
      { is: "yes", value: null },
      { is: "yes", value: { lastFour: "0017" } },
    ]);
  });

  it.each([
    ["renews", { lastFour: "4027", expiryYear: 2043, expiryMonth: 11 }],
    ["renumbers", { lastFour: "0991", expiryYear: 2043, expiryMonth: 11 }],
  ] as const)(
    "shows what the updater made of a card that it %s, and charges it",
    async (behaviour, shown) => {
      const driver = ready();
      const card = await kept(driver, behaviour);
      await driver.runUpdater();
      expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: shown });
      expect((await driver.gateway.authorize(order({ by: "stored-card", card }))).is).toBe("yes");
    },
  );

  it("goes on showing a card that the updater found closed, and says so once it is charged", async () => {
    const driver = ready();
    const card = await kept(driver, "closes");
    const charge = () => driver.gateway.authorize(order({ by: "stored-card", card }));
    expect((await charge()).is).toBe("yes");
    await driver.runUpdater();
    expect(await driver.gateway.inspectCard(card)).toMatchObject({ value: { lastFour: "4019" } });
    expect(await charge()).toMatchObject({ is: "no", reason: "card-refused", closesCard: true });
  });

  it("says of no other refusal that the card is closed", async () => {
    const driver = ready();
    const card = await kept(driver, "later-declines-G12");
    const answer = await driver.gateway.authorize(order({ by: "stored-card", card }));
    expect(answer).not.toHaveProperty("closesCard");
  });

  it("tells which address it sees, and its time", async () => {
    const answer = await ready().gateway.checkAddress();
    expect(answer).toEqual({
      is: "yes",
      value: { address: expect.stringMatching(/^[\d.:a-f]+$/), clock: expect.any(Date) },
    });
  });
}
