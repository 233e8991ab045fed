import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clockOf, type Driver, kept, order, payOnce, type Ready, tradeOf } from "./driver";
import { WISHES, yamatoSlip } from "./wishes";

/** What the issuer or the hour has against a change of amount and a new authorisation (protocol §§ 3, 9, 21.4). */
export function provesChanges(ready: Ready) {
  const declining = ["later-declines-G12", "later-declines-G54", "later-declines-G60"] as const;

  it.each(declining)("a new amount that the card %s leaves the old one, and only a cancel", async (card) => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, card, { amountYen: 1 });
    const change = () => driver.gateway.changeAmount({ orderNo, amountYen: 2980 });
    expect(await change()).toMatchObject({ is: "no", reason: "amount-refused" });
    const failed = { state: "change-failed", statusInfo: 17, amountYen: 1 };
    expect(await tradeOf(driver, orderNo)).toMatchObject(failed);
    for (const answer of [
      await change(),
      await driver.gateway.reauthorize({ orderNo }),
      await driver.gateway.capture({ orderNo, slipNo: yamatoSlip(), carrier: "yamato" }),
    ])
      expect(answer).toMatchObject({ is: "no", reason: "not-possible-now" });
    expect(await tradeOf(driver, orderNo)).toMatchObject(failed);
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
  });

  it("a new amount declined while a slip waits, and once the sale is settled", async () => {
    const driver = ready();
    for (const [carrier, statusInfo] of [["yamato", 17] as const, ["other", 31] as const]) {
      const { orderNo } = await payOnce(driver, "later-declines-G12", { amountYen: 1 });
      await driver.gateway.capture({ orderNo, slipNo: yamatoSlip(), carrier });
      const answer = await driver.gateway.changeAmount({ orderNo, amountYen: 2980 });
      expect(answer).toMatchObject({ is: "no", reason: "amount-refused" });
      expect(await tradeOf(driver, orderNo)).toMatchObject({ statusInfo, amountYen: 1 });
    }
  });

  it("a new amount taken whose old one would not go leaves the new one, and only a cancel", async () => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, "approves");
    await driver.befall("changeAmount", "old amount stands");
    const answer = await driver.gateway.changeAmount({ orderNo, amountYen: 2980 });
    expect(answer).toMatchObject({ is: "no", reason: "old-amount-stands" });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "change-failed", amountYen: 2980 });
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
  });

  it.each(["authorized", "cancelled"] as const)(
    "a closed card authorises nothing again: %s",
    async (state) => {
      const driver = ready();
      const wish = order({ by: "stored-card", card: await kept(driver, "closes") });
      await driver.gateway.authorize(wish);
      if (state === "cancelled") await driver.gateway.cancel(wish);
      await driver.runUpdater();
      const answer = await driver.gateway.reauthorize(wish);
      expect(answer).toMatchObject({ is: "no", reason: "issuer-refused", closesCard: true });
      expect(await tradeOf(driver, wish.orderNo)).toMatchObject({ state });
    },
  );

  describe("between eleven at night and one in the morning", () => {
    beforeAll(() => passTo(ready(), 23));
    afterAll(() => passTo(ready(), 12));

    it.each(["changeAmount", "reauthorize"] as const)("%s is refused, and done after that", async (name) => {
      const driver = ready();
      await passTo(driver, 23);
      const { act, isDone } = await WISHES[name](driver);
      for (const hour of [23, 0]) {
        await passTo(driver, hour);
        expect(await act()).toMatchObject({ is: "no", reason: "night-window" });
        expect(await isDone()).toBe(false);
      }
      await passTo(driver, 1);
      expect(await act()).toEqual({ is: "yes", value: null });
      expect(await isDone()).toBe(true);
    });

    const others = Object.entries(WISHES).filter(([name]) => !["changeAmount", "reauthorize"].includes(name));
    it.each(others)("%s is done all the same", async (_, prepare) => {
      const driver = ready();
      await passTo(driver, 23);
      const { act, isDone } = await prepare(driver);
      expect((await act()).is).toBe("yes");
      expect(await isDone()).toBe(true);
    });
  });
}

/** The gateway's clock moves on until this hour of Japan has begun; it stays where it is within that hour. */
async function passTo(driver: Driver, hour: number): Promise<void> {
  const now = (await clockOf(driver)).getTime() / 1_000 + 9 * 3_600;
  const isNow = Math.floor(now / 3_600) % 24 === hour;
  const wait = (hour * 3_600 - (now % 86_400) + 86_400) % 86_400;
  if (!isNow) await driver.pass(wait);
}
