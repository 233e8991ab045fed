import { expect, it } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import { challengeIn, clockOf, type Driver, payOnce, type Ready, tradeOf } from "./driver";

export function provesOperations(ready: Ready) {
  it("cancels an authorisation, once", async () => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, "approves");
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
    expect(await driver.gateway.cancel({ orderNo })).toMatchObject({ is: "no", reason: "already-done" });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "cancelled" });
  });

  it("tells when the authorisation was made that stands, and leaves that to a cancelled one", async () => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, "approves");
    await expectMadeNow(driver, orderNo);
    await driver.pass(3_600);
    await driver.gateway.changeAmount({ orderNo, amountYen: 2980 });
    await expectMadeNow(driver, orderNo);
    const changed = await tradeOf(driver, orderNo);
    await driver.pass(3_600);
    await driver.gateway.cancel({ orderNo });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ authorizedAt: changed?.authorizedAt });
    await driver.gateway.reauthorize({ orderNo });
    await expectMadeNow(driver, orderNo);
  });

  it("knows of no authorisation before the challenge was passed", async () => {
    const driver = ready();
    const { orderNo, answer } = await payOnce(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    expect(await tradeOf(driver, orderNo)).toMatchObject({ authorizedAt: null });
    await driver.pass(60);
    const returned = await driver.returnFrom(html, "passed");
    await driver.gateway.completeChallenge({ orderNo, challengeToken, returned });
    await expectMadeNow(driver, orderNo);
  });

  it("cancels neither what never was nor what waits for the buyer", async () => {
    const driver = ready();
    const nobodys = { orderNo: newOrderNo("KP") };
    expect(await driver.gateway.cancel(nobodys)).toMatchObject({ is: "no", reason: "no-such-trade" });
    const { orderNo } = await payOnce(driver, "challenges");
    expect(await driver.gateway.cancel({ orderNo })).toMatchObject({ is: "no", reason: "not-possible-now" });
  });
}

/** To within the minute: clocks of gateways run on. */
async function expectMadeNow(driver: Driver, orderNo: string) {
  const [trade, clock] = [await tradeOf(driver, orderNo), await clockOf(driver)];
  const age = clock.getTime() - (trade?.authorizedAt?.getTime() ?? 0);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(60_000);
}
