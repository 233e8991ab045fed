import { inspectEach } from "../inspect-each";
import type { CardRef, Gateway, StoredCard, Trade } from "../port";
import { type CarrierEnd, carrierPayments, finishCarrier } from "./carrier";
import { authorize, completeChallenge, storeCard } from "./charge";
import { renew, runUpdater, updateCard } from "./held-cards";
import { type Interceptions, interceptions, watched } from "./intercept";
import { cancel, capture, changeAmount, reauthorize, releaseCapture } from "./operations";
import { issueToken, type MemoryCard, type MemoryWorld, newWorld } from "./world";

/** A gateway in memory for tests: stateful, at once, and with every fault on request. */
export type MemoryGateway = Gateway &
  Interceptions & {
    /** What the card-entry page would hand back. `confirms` makes it the token of a held card. */
    token(card?: Partial<MemoryCard>, confirms?: CardRef): string;
    /** What the browser posts back once the buyer is through with `html`. */
    returnFrom(html: string, how: "passed" | "cancelled" | "failed"): Record<string, string>;
    returnFromCarrier(html: string, how: CarrierEnd): Record<string, string>;
    runUpdater(): void;
    /** The gateway shows a card otherwise from now on. */
    renew(card: CardRef, facts: Partial<StoredCard>): void;
    /** The card vanishes at the gateway. */
    forget(card: CardRef): void;
    holds(card: CardRef): boolean;
    heldCards(): number;
    trade(orderNo: string): Trade | null;
    /** Puts a trade there, as one that appears late, or changes the one there is. */
    plantTrade(orderNo: string, facts: Partial<Trade>): void;
    /** Trades that stand: authorised or further, not cancelled. */
    standingTrades(): Trade[];
  };

export function memoryGateway(
  has: { carrier: boolean; cardUpdater: boolean; night?: boolean } = { carrier: true, cardUpdater: true },
  now = () => new Date(),
): MemoryGateway {
  const world = newWorld(now, has.night);
  const faults = interceptions();
  return { ...watched(plainGateway(world, has), faults), ...faults.controls, ...controls(world) };
}

function plainGateway(world: MemoryWorld, has: { carrier: boolean; cardUpdater: boolean }): Gateway {
  const inspectCard: Gateway["inspectCard"] = async (ref) => ({
    is: "yes",
    value: world.holders.get(ref)?.shown ?? null,
  });
  return {
    newCardRef: () => `memory-card-${world.next()}` as CardRef,
    tokenParameters: async (wish) => {
      if (wish.purpose === "confirm" && !world.holders.has(wish.card)) return gone;
      const card = wish.purpose === "one-off" ? "" : wish.card;
      return {
        is: "yes",
        value: { libraryUrl: "https://gateway.memory/token.js", info: { purpose: wish.purpose, card } },
      };
    },
    storeCard: async (wish) => storeCard(world, wish),
    inspectCard,
    removeCard: async (ref) => {
      world.holders.delete(ref);
      return { is: "yes", value: null };
    },
    updateCard: async (wish) => updateCard(world, wish),
    authorize: async (wish) => authorize(world, wish),
    completeChallenge: async (wish) => completeChallenge(world, wish),
    capture: async (wish) => capture(world, wish),
    releaseCapture: async (wish) => releaseCapture(world, wish),
    cancel: async (wish) => cancel(world, wish),
    changeAmount: async (wish) => changeAmount(world, wish),
    reauthorize: async (wish) => reauthorize(world, wish),
    inquire: async (orderNo) => {
      const trade = world.trades.get(orderNo);
      return { is: "yes", value: trade ? { ...trade, slipNos: [...trade.slipNos] } : null };
    },
    checkAddress: async () => ({ is: "yes", value: { address: "192.0.2.1", clock: world.now() } }),
    carrier: has.carrier ? carrierPayments(world) : undefined,
    cardUpdater: has.cardUpdater ? inspectEach(inspectCard) : undefined,
  };
}

const gone = { is: "no", reason: "card-gone", code: "M-CARD-GONE" } as const;

function controls(world: MemoryWorld) {
  return {
    token: (card: Partial<MemoryCard> = {}, confirms?: CardRef) => issueToken(world, card, confirms),
    returnFrom: (html: string, how: "passed" | "cancelled" | "failed") => ({
      CHALLENGE: /acs\/(\w+)/.exec(html)?.[1] ?? "",
      RESULT: how,
    }),
    returnFromCarrier: (html: string, how: CarrierEnd) => finishCarrier(world, html, how),
    runUpdater: () => runUpdater(world),
    renew: (ref: CardRef, facts: Partial<StoredCard>) => renew(world, ref, facts),
    forget: (ref: CardRef) => void world.holders.delete(ref),
    holds: (ref: CardRef) => world.holders.has(ref),
    heldCards: () => world.holders.size,
    trade: (orderNo: string) => world.trades.get(orderNo) ?? null,
    plantTrade: (orderNo: string, facts: Partial<Trade>) => {
      const there = world.trades.get(orderNo) ?? world.newTrade(orderNo, 1, 9);
      world.trades.set(orderNo, { ...there, ...facts });
    },
    standingTrades: () =>
      [...world.trades.values()].filter((trade) => [4, 30, 31].includes(trade.statusInfo)),
  };
}
