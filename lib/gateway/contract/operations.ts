import { expect, it } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import { payOnce, type Ready, tradeOf } from "./driver";

export function provesOperations(ready: Ready) {
  it("cancels an authorisation, once", async () => {
    const driver = ready();
    const { orderNo } = await payOnce(driver, "approves");
    expect(await driver.gateway.cancel({ orderNo })).toEqual({ is: "yes", value: null });
    expect(await driver.gateway.cancel({ orderNo })).toMatchObject({ is: "no", reason: "already-done" });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "cancelled" });
  });

  it("cancels neither what never was nor what waits for the buyer", async () => {
    const driver = ready();
    const nobodys = { orderNo: newOrderNo("KP") };
    expect(await driver.gateway.cancel(nobodys)).toMatchObject({ is: "no", reason: "no-such-trade" });
    const { orderNo } = await payOnce(driver, "challenges");
    expect(await driver.gateway.cancel({ orderNo })).toMatchObject({ is: "no", reason: "not-possible-now" });
  });
}
