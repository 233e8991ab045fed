import { inspectEach } from "../inspect-each";
import type { Gateway, GatewayCalls } from "../port";

/** Wishes that call the gateway. */
export type Wish = keyof GatewayCalls;
type Answered<W extends Wish> = Awaited<ReturnType<GatewayCalls[W]>>;
type Interception<W extends Wish> = (proceed: () => Promise<Answered<W>>) => Promise<Answered<W>>;

export type Interceptions = {
  /** Runs instead of the next call of `wish`; several queue up. */
  onNext<W extends Wish>(wish: W, instead: Interception<W>): void;
  /** The next call answers this and changes nothing. */
  failNext<W extends Wish>(wish: W, answer: Answered<W>): void;
  /** The next call is done, but its answer is lost. */
  loseNext(wish: Wish): void;
  /** The next call waits, not yet done, until released. `reached` resolves when it has come. */
  holdNext(wish: Wish): { reached: Promise<void>; release: () => void };
  /** How often the gateway was asked. */
  count(wish: Wish): number;
  calls: { wish: Wish; orderNo: string | null }[];
};

type Waiting = Map<Wish, ((proceed: () => Promise<unknown>) => Promise<unknown>)[]>;

export function interceptions() {
  const waiting: Waiting = new Map();
  const calls: Interceptions["calls"] = [];
  const queue = (wish: Wish, instead: (proceed: () => Promise<unknown>) => Promise<unknown>) => {
    waiting.set(wish, [...(waiting.get(wish) ?? []), instead]);
  };
  const controls: Interceptions = {
    onNext: (wish, instead) =>
      queue(wish, (proceed) => instead(proceed as () => Promise<Answered<typeof wish>>)),
    failNext: (wish, answer) => queue(wish, async () => answer),
    loseNext: (wish) =>
      queue(wish, async (proceed) => {
        await proceed();
        return { is: "unknown", cause: "time-out" };
      }),
    holdNext: (wish) => {
      const reached = gate();
      const released = gate();
      queue(wish, async (proceed) => {
        reached.open();
        await released.opened;
        return proceed();
      });
      return { reached: reached.opened, release: released.open };
    },
    count: (wish) => calls.filter((call) => call.wish === wish).length,
    calls,
  };
  return { waiting, controls };
}

/** The same gateway, with every call counted and open to interception. */
export function watched(gateway: Gateway, { waiting, controls }: ReturnType<typeof interceptions>): Gateway {
  const calls = { ...gateway, ...carrierCalls(gateway) };
  const watch =
    <W extends Wish>(wish: W) =>
    async (asked?: Parameters<GatewayCalls[W]>[0]): Promise<Answered<W>> => {
      controls.calls.push({ wish, orderNo: orderNoOf(wish, asked) });
      const call = calls[wish] as (asked: unknown) => Promise<Answered<W>>;
      const instead = waiting.get(wish)?.shift();
      return instead ? ((await instead(() => call(asked))) as Answered<W>) : call(asked);
    };
  return {
    newCardRef: () => gateway.newCardRef(),
    tokenParameters: watch("tokenParameters"),
    storeCard: watch("storeCard"),
    inspectCard: watch("inspectCard"),
    removeCard: watch("removeCard"),
    updateCard: watch("updateCard"),
    authorize: watch("authorize"),
    completeChallenge: watch("completeChallenge"),
    capture: watch("capture"),
    releaseCapture: watch("releaseCapture"),
    cancel: watch("cancel"),
    changeAmount: watch("changeAmount"),
    reauthorize: watch("reauthorize"),
    inquire: watch("inquire"),
    checkAddress: watch("checkAddress"),
    carrier: gateway.carrier && {
      ...gateway.carrier,
      start: watch("startCarrier"),
      cancel: watch("cancelCarrier"),
      decrease: watch("decreaseCarrier"),
    },
    cardUpdater: gateway.cardUpdater && inspectEach(watch("inspectCard")),
  };
}

function carrierCalls({ carrier }: Gateway) {
  return {
    startCarrier: carrier?.start,
    cancelCarrier: carrier?.cancel,
    decreaseCarrier: carrier?.decrease,
  };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function orderNoOf(wish: Wish, asked: unknown): string | null {
  if (wish === "inquire") return String(asked);
  if (typeof asked === "object" && asked !== null && "orderNo" in asked) return String(asked.orderNo);
  return null;
}
