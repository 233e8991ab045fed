import { expect, it } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import type { Carrier, CarrierPayments, StartCarrierWish } from "../port";
import { type Driver, payOnce, type Ready, tradeOf } from "./driver";

export function provesCarriers(ready: Ready) {
  it.each([
    ["docomo", 51],
    ["au", 52],
    ["softbank", 53],
  ] as const)("sells by %s, waits for the buyer, and is captured once approved", async (carrier, method) => {
    const driver = ready();
    const { orderNo, html } = await open(driver, carrier);
    const waiting = { state: "authenticating", statusInfo: 21, settleMethod: method, amountYen: 1980 };
    expect(await tradeOf(driver, orderNo)).toMatchObject(waiting);
    const posted = await driver.returnFromCarrier(html, "approved");
    expect(carrierOf(driver).readReturn(posted)).toEqual({ orderNo, accepted: true });
    expect(await tradeOf(driver, orderNo)).toMatchObject({
      state: "captured",
      statusInfo: 31,
      settleMethod: method,
    });
  });

  it.each([
    ["cancelled", 11],
    ["error", 13],
  ] as const)("sells nothing when the carrier's page ended %s", async (how, statusInfo) => {
    const driver = ready();
    const { orderNo, html } = await open(driver);
    const posted = await driver.returnFromCarrier(html, how);
    expect(carrierOf(driver).readReturn(posted)).toEqual({ orderNo, accepted: false });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "failed", statusInfo });
    expect(await carrierOf(driver).cancel({ orderNo })).toMatchObject({ reason: "not-possible-now" });
  });

  it("believes no return that the gateway did not sign", async () => {
    const driver = ready();
    const { html } = await open(driver);
    const posted = await driver.returnFromCarrier(html, "cancelled");
    for (const [name, value] of Object.entries(posted)) {
      const altered = { ...posted, [name]: value === "0" ? "1" : "0" };
      expect([name, carrierOf(driver).readReturn(altered)]).toEqual([name, null]);
    }
    expect(carrierOf(driver).readReturn({})).toBeNull();
  });

  it("takes less, never more, and gives all of it back once", async () => {
    const driver = ready();
    const orderNo = await sold(driver);
    const { cancel, decrease } = carrierOf(driver);
    expect(await decrease({ orderNo, amountYen: 1980 })).toMatchObject({ reason: "same-amount" });
    expect(await decrease({ orderNo, amountYen: 1981 })).toMatchObject({ reason: "increase-refused" });
    expect(await decrease({ orderNo, amountYen: 980 })).toEqual({ is: "yes", value: null });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "captured", amountYen: 980 });
    expect(await cancel({ orderNo })).toEqual({ is: "yes", value: null });
    expect(await tradeOf(driver, orderNo)).toMatchObject({ state: "cancelled", statusInfo: 40 });
    expect(await cancel({ orderNo })).toMatchObject({ is: "no", reason: "already-done" });
  });

  it("knows no order that never was, and opens none twice", async () => {
    const driver = ready();
    const { cancel, decrease, start } = carrierOf(driver);
    const orderNo = newOrderNo("KP");
    expect(await cancel({ orderNo })).toMatchObject({ is: "no", reason: "no-such-trade" });
    expect(await decrease({ orderNo, amountYen: 1 })).toMatchObject({ is: "no", reason: "not-possible-now" });
    const paid = await payOnce(driver, "approves");
    expect(await start(sale({ orderNo: paid.orderNo }))).toEqual({ is: "unknown", cause: "already-sent" });
  });
}

export function carrierOf({ gateway }: Driver): CarrierPayments {
  if (!gateway.carrier) throw new Error("this gateway has no carrier payments");
  return gateway.carrier;
}

export function sale(given: Partial<StartCarrierWish> = {}): StartCarrierWish {
  return {
    orderNo: newOrderNo("KP"),
    amountYen: 1980,
    goodsName: "夜をわたる猫",
    carrier: "au",
    buyer: { name: "山田太郎", phone: "090-1234-5678", email: "taro@example.com" },
    successUrl: "https://wallet.example/carrier/k3v8/ok",
    failureUrl: "https://wallet.example/carrier/k3v8/ng",
    // The gateway really posts there: nobody listens, and nothing leaves the machine.
    resultUrl: "https://127.0.0.1:9/hooks/wc",
    ...given,
  };
}

/** A sale that the buyer approved at the carrier. */
export async function sold(driver: Driver): Promise<string> {
  const { orderNo, html } = await open(driver);
  await driver.returnFromCarrier(html, "approved");
  return orderNo;
}

async function open(driver: Driver, carrier: Carrier = "au") {
  const wish = sale({ carrier });
  const answer = await carrierOf(driver).start(wish);
  if (answer.is !== "yes") throw new Error(`no page: ${JSON.stringify(answer)}`);
  return { orderNo: wish.orderNo, html: answer.value.html };
}
