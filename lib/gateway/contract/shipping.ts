import { expect, it } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import { payOnce, type Ready, tradeOf } from "./driver";
import { yamatoSlip } from "./wishes";

export function provesShipping(ready: Ready) {
  async function authorized() {
    const { orderNo } = await payOnce(ready(), "approves");
    return orderNo;
  }

  it("asks for the money by a Yamato slip, and lets go of it with the last slip", async () => {
    const driver = ready();
    const orderNo = await authorized();
    const [first, second] = [yamatoSlip(), yamatoSlip()];
    for (const slipNo of [first, second]) {
      const answer = await driver.gateway.capture({ orderNo, slipNo, carrier: "yamato" });
      expect(answer).toEqual({ is: "yes", value: { trackingUrl: expect.stringContaining(slipNo) } });
    }
    const waiting = { state: "capture-requested", statusInfo: 30 };
    expect(await tradeOf(driver, orderNo)).toMatchObject({ ...waiting, slipNos: [first, second] });
    expect(await driver.gateway.releaseCapture({ orderNo, slipNo: first })).toEqual({
      is: "yes",
      value: null,
    });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ ...waiting, slipNos: [second] });
    expect(await driver.gateway.releaseCapture({ orderNo, slipNo: second })).toEqual({
      is: "yes",
      value: null,
    });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "authorized", statusInfo: 4, slipNos: [] });
  });

  it("settles at once by another carrier's slip, and then takes nothing back", async () => {
    const driver = ready();
    const orderNo = await authorized();
    const slip = { orderNo, slipNo: orderNo };
    expect((await driver.gateway.capture({ ...slip, carrier: "other" })).is).toBe("yes");
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "captured", statusInfo: 31 });
    expect(await driver.gateway.cancel({ orderNo })).toMatchObject({ is: "no", reason: "already-settled" });
    expect(await driver.gateway.releaseCapture(slip)).toMatchObject({ is: "no", reason: "already-settled" });
  });

  it("refuses a slip whose check digit is wrong, and one of another order", async () => {
    const driver = ready();
    const orderNo = await authorized();
    const slipNo = yamatoSlip();
    const wrong = slipNo.slice(0, 11) + ((Number(slipNo[11]) + 1) % 10);
    expect(await driver.gateway.capture({ orderNo, slipNo: wrong, carrier: "yamato" })).toMatchObject({
      is: "no",
      reason: "slip-refused",
    });
    await driver.gateway.capture({ orderNo, slipNo, carrier: "yamato" });
    const nobodys = { orderNo, slipNo: yamatoSlip() };
    expect(await driver.gateway.releaseCapture(nobodys)).toMatchObject({ is: "no", reason: "slip-refused" });
  });

  it("ships nothing that was cancelled or never was", async () => {
    const driver = ready();
    const orderNo = await authorized();
    await driver.gateway.cancel({ orderNo });
    for (const number of [orderNo, newOrderNo("KP")]) {
      const answer = await driver.gateway.capture({
        orderNo: number,
        slipNo: yamatoSlip(),
        carrier: "yamato",
      });
      expect(answer).toMatchObject({ is: "no", reason: "not-possible-now" });
    }
  });

  it("changes the amount, but not to what it is", async () => {
    const driver = ready();
    const orderNo = await authorized();
    const change = (amountYen: number) => driver.gateway.changeAmount({ orderNo, amountYen });
    expect(await change(2980)).toEqual({ is: "yes", value: null });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ amountYen: 2980, state: "authorized" });
    expect(await change(2980)).toMatchObject({ is: "no", reason: "same-amount" });
    await driver.gateway.cancel({ orderNo });
    expect(await change(1980)).toMatchObject({ is: "no", reason: "not-possible-now" });
  });

  it("authorises a cancelled payment again", async () => {
    const driver = ready();
    const orderNo = await authorized();
    await driver.gateway.cancel({ orderNo });
    expect(await driver.gateway.reauthorize({ orderNo })).toEqual({ is: "yes", value: null });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "authorized", statusInfo: 4 });
    expect((await driver.gateway.reauthorize({ orderNo: newOrderNo("KP") })).is).toBe("no");
  });
}
