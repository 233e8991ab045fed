import { newOrderNo } from "@/lib/random-id";
import type { Answer, CardRef } from "../port";
import { carrierOf, sale, sold } from "./carriers";
import {
  type Befallen,
  byToken,
  challengeIn,
  type Driver,
  kept,
  order,
  payOnce,
  storeWish,
  tokenFor,
  tradeOf,
} from "./driver";

type Act = () => Promise<Answer<unknown, string>>;
type Look = "tokenParameters" | "inspectCard" | "inquire" | "checkAddress";

/** Every wish that changes something, ready to be carried out, and how to see that it was. */
export const WISHES: Record<
  Exclude<Befallen, Look>,
  (driver: Driver) => Promise<{ act: Act; isDone: () => Promise<boolean> }>
> = {
  storeCard: async (driver) => {
    const card = driver.gateway.newCardRef();
    const token = await tokenFor(driver, { purpose: "add", card }, "approves");
    const wish = storeWish({ card, token });
    return { act: () => driver.gateway.storeCard(wish), isDone: () => holds(driver, card) };
  },
  removeCard: async (driver) => {
    const card = await kept(driver, "approves");
    return { act: () => driver.gateway.removeCard(card), isDone: async () => !(await holds(driver, card)) };
  },
  updateCard: async (driver) => {
    const card = await kept(driver, "approves");
    const wish = { card, expiry: { expiryYear: 2041, expiryMonth: 2 } };
    const isDone = async () => (await shown(driver, card))?.expiryYear === 2041;
    return { act: () => driver.gateway.updateCard(wish), isDone };
  },
  "authorize stored": async (driver) => {
    const wish = order({ by: "stored-card", card: await kept(driver, "approves") });
    return { act: () => driver.gateway.authorize(wish), isDone: () => standsAt(driver, wish.orderNo, 4) };
  },
  "authorize by token": async (driver) => {
    const wish = order(byToken(await tokenFor(driver, { purpose: "one-off" }, "approves")));
    return { act: () => driver.gateway.authorize(wish), isDone: () => standsAt(driver, wish.orderNo, 4) };
  },
  completeChallenge: async (driver) => {
    const { answer, orderNo } = await payOnce(driver, "challenges");
    const { html, challengeToken } = challengeIn(answer);
    const wish = { orderNo, challengeToken, returned: await driver.returnFrom(html, "passed") };
    return { act: () => driver.gateway.completeChallenge(wish), isDone: () => standsAt(driver, orderNo, 4) };
  },
  capture: async (driver) => {
    const { orderNo } = await payOnce(driver, "approves");
    const wish = { orderNo, slipNo: orderNo, carrier: "other" } as const;
    return { act: () => driver.gateway.capture(wish), isDone: () => standsAt(driver, orderNo, 31) };
  },
  releaseCapture: async (driver) => {
    const { orderNo } = await payOnce(driver, "approves");
    const slipNo = yamatoSlip();
    await driver.gateway.capture({ orderNo, slipNo, carrier: "yamato" });
    const act = () => driver.gateway.releaseCapture({ orderNo, slipNo });
    return { act, isDone: () => standsAt(driver, orderNo, 4) };
  },
  cancel: async (driver) => {
    const { orderNo } = await payOnce(driver, "approves");
    return { act: () => driver.gateway.cancel({ orderNo }), isDone: () => standsAt(driver, orderNo, 40) };
  },
  changeAmount: async (driver) => {
    const { orderNo } = await payOnce(driver, "approves");
    const act = () => driver.gateway.changeAmount({ orderNo, amountYen: 2980 });
    return { act, isDone: async () => (await tradeOf(driver, orderNo))?.amountYen === 2980 };
  },
  reauthorize: async (driver) => {
    const { orderNo } = await payOnce(driver, "approves");
    await driver.gateway.cancel({ orderNo });
    return { act: () => driver.gateway.reauthorize({ orderNo }), isDone: () => standsAt(driver, orderNo, 4) };
  },
  startCarrier: async (driver) => {
    const wish = sale();
    return { act: () => carrierOf(driver).start(wish), isDone: () => standsAt(driver, wish.orderNo, 21) };
  },
  cancelCarrier: async (driver) => {
    const orderNo = await sold(driver);
    return { act: () => carrierOf(driver).cancel({ orderNo }), isDone: () => standsAt(driver, orderNo, 40) };
  },
  decreaseCarrier: async (driver) => {
    const orderNo = await sold(driver);
    const act = () => carrierOf(driver).decrease({ orderNo, amountYen: 980 });
    return { act, isDone: async () => (await tradeOf(driver, orderNo))?.amountYen === 980 };
  },
};

/** Wishes that only look: whatever befalls one, it may be repeated. */
export const LOOKS: Record<Look, (driver: Driver) => Promise<Act>> = {
  tokenParameters: async (driver) => {
    const card = await kept(driver, "approves");
    return () => driver.gateway.tokenParameters({ purpose: "confirm", card });
  },
  inspectCard: async (driver) => {
    const card = await kept(driver, "approves");
    return () => driver.gateway.inspectCard(card);
  },
  inquire: async (driver) => () => driver.gateway.inquire(newOrderNo("KP")),
  checkAddress: async (driver) => () => driver.gateway.checkAddress(),
};

/** Eleven digits and their remainder of seven (protocol § 10). */
export function yamatoSlip(): string {
  const eleven = String(Math.floor(Math.random() * 1e11)).padStart(11, "0");
  return eleven + (BigInt(eleven) % 7n);
}

async function standsAt(driver: Driver, orderNo: string, statusInfo: number): Promise<boolean> {
  return (await tradeOf(driver, orderNo))?.statusInfo === statusInfo;
}

async function holds(driver: Driver, card: CardRef): Promise<boolean> {
  return (await shown(driver, card)) !== null;
}

async function shown({ gateway }: Driver, card: CardRef) {
  const answer = await gateway.inspectCard(card);
  if (answer.is !== "yes") throw new Error(`no look at the card: ${JSON.stringify(answer)}`);
  return answer.value;
}
