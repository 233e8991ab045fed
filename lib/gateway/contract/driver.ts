import { expect } from "vitest";
import { newOrderNo } from "@/lib/random-id";
import type {
  AuthorizeWish,
  CardRef,
  Charge,
  Gateway,
  GatewayCalls,
  StoreCardWish,
  TokenParameters,
  TokenWish,
} from "../port";

/** How a card behaves; each adapter's driver knows one that does. `later-…` spares the ¥1 that keeps it; the last three approve until the updater runs. */
export type TestCard =
  | "approves"
  | "frictionless"
  | "challenges"
  | "fails-challenge"
  | "attempt-only"
  | "outside-3ds"
  | "wrong-code"
  | `declines-${DeclineCode}`
  | `later-declines-${"G12" | "G54" | "G60"}`
  | "lost-after"
  | "lost-before"
  | "later-lost-after"
  | "later-lost-before"
  | "order-in-process"
  | "too-many"
  | "maintenance"
  | "renews"
  | "renumbers"
  | "closes";
export type DeclineCode = "G12" | "G22" | "G30" | "G54" | "G55" | "G60" | "G61" | "G65" | "G83";

/** All test cards are Rakuten's, so that acquirer code 14 is seen throughout. */
export type Driver = {
  gateway: Gateway;
  /** What the card-entry page hands back once the buyer has typed this card. */
  token(parameters: TokenParameters, card: TestCard): Promise<string>;
  /** Walks through the bank's pages and answers what is posted back. */
  returnFrom(html: string, how: "passed" | "cancelled" | "failed"): Promise<Record<string, string>>;
  /** The same for a carrier's page. */
  returnFromCarrier(html: string, how: "approved" | "cancelled" | "error"): Promise<Record<string, string>>;
  /** The account updater goes over all kept cards. */
  runUpdater(): Promise<void>;
  /** Time goes by at the gateway, whose clock begins at noon in Japan. */
  pass(seconds: number): Promise<void>;
  /** Something befalls the next call of this wish (protocol § 21.6). */
  befall(wish: Befallen, fault: Fault): Promise<void>;
  close(): Promise<void>;
};
export type Befallen = Exclude<keyof GatewayCalls, "authorize"> | "authorize stored" | "authorize by token";
/** `strange code`: STRANGE. The answer of the lost, the garbled and the late has been earned all the same. */
export type Fault =
  | "busy"
  | "in process"
  | "too many at first"
  | `declines-${DeclineCode}`
  | "strange code"
  /** Only of a change of amount. */
  | "old amount stands"
  | "internal error"
  | "lost before"
  | "lost after"
  | "garbled"
  | "http 500"
  | "late";
export const STRANGE = "X989999999";
export type Ready = () => Driver;

const buyer = { name: "山田太郎", phone: "090-1234-5678", email: "taro@example.com" };
const returnUrl = "https://wallet.example/3ds/k3v8";

export async function tokenFor(driver: Driver, wish: TokenWish, card: TestCard): Promise<string> {
  const parameters = await driver.gateway.tokenParameters(wish);
  if (parameters.is !== "yes") throw new Error(`no token parameters: ${JSON.stringify(parameters)}`);
  return driver.token(parameters.value, card);
}

/** One attempt to keep a card. */
export async function keep(driver: Driver, behaviour: TestCard, card = driver.gateway.newCardRef()) {
  const token = await tokenFor(driver, { purpose: "add", card }, behaviour);
  const wish = storeWish({ card, token });
  return { orderNo: wish.orderNo, card, answer: await driver.gateway.storeCard(wish) };
}

export function storeWish(means: { card: CardRef; token: string }): StoreCardWish {
  return { orderNo: newOrderNo("KR"), buyer, returnUrl, device: "smartphone", ...means };
}

/** A card that is kept, without more ado. */
export async function kept(driver: Driver, behaviour: TestCard): Promise<CardRef> {
  const { card, answer } = await keep(driver, behaviour);
  if (answer.is === "yes" && answer.value.outcome === "challenge")
    throw new Error("use a card that is not challenged");
  expect(answer.is).toBe("yes");
  return card;
}

export function order(means: AuthorizeWish["means"], given: Partial<AuthorizeWish> = {}): AuthorizeWish {
  return {
    orderNo: newOrderNo("KP"),
    amountYen: 3980,
    payWay: 1,
    goodsName: "お買い物",
    buyer,
    device: "pc",
    means,
    ...given,
  };
}

/** Pays once by a card that is typed and not kept. */
export async function payOnce(driver: Driver, behaviour: TestCard, given: Partial<AuthorizeWish> = {}) {
  const token = await tokenFor(driver, { purpose: "one-off" }, behaviour);
  const wish = order({ by: "token", token, returnUrl }, given);
  return { wish, orderNo: wish.orderNo, answer: await driver.gateway.authorize(wish) };
}

export function byToken(token: string): AuthorizeWish["means"] {
  return { by: "token", token, returnUrl };
}

export function challengeIn(answer: { is: string; value?: Charge }) {
  if (answer.value?.outcome !== "challenge") throw new Error(`no challenge: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** What time it is at the gateway. */
export async function clockOf({ gateway }: Driver): Promise<Date> {
  const answer = await gateway.checkAddress();
  if (answer.is !== "yes") throw new Error(`no clock: ${JSON.stringify(answer)}`);
  return answer.value.clock;
}

/** The trade as inquire tells it. */
export async function tradeOf({ gateway }: Driver, orderNo: string) {
  const answer = await gateway.inquire(orderNo);
  if (answer.is !== "yes") throw new Error(`no inquiry: ${JSON.stringify(answer)}`);
  return answer.value;
}
