import type { MemoryCard } from "@/lib/gateway/memory/world";
import type { Fault } from "./faulty-gateway";

export type Card = Partial<MemoryCard>;
/** `presses`: at the same time, from as many tabs. The faults and the death are the first one's. */
export type Run = { faults: Fault[]; dieAt: number | null; presses: number };
export type Step = Run &
  /** `again`: the card that was kept first. `replaces`: which of the kept ones, if there are as many. */
  (
    | { do: "register"; card: Card; again: boolean; replaces: number | null; renews: boolean }
    | { do: "pay"; card: number; confirmed: Card }
    | { do: "come back"; page: number; how: "passed" | "cancelled" | "failed" }
    | { do: "shop"; what: "capture" | "release" | "cancel" | "reduce"; slip: number }
    | { do: "gateway tells"; attempt: number }
    | { do: "abandon" | "choose another way" | "cancel checkout" | "remove" | "nothing" }
  );
/** One buyer with one checkout, and what they do, a step a round. */
export type History = { kept: Card[]; amountYen: number; device: "home" | "new"; steps: Step[] };
/** What all histories of a world share between two steps: time, and the worker. */
export type Round = {
  seconds: number;
  jobs: number[];
  /** The worker runs while the buyers press, not after them. */
  atOnce: boolean;
  workers: number;
  faults: Fault[];
  dieAt: number | null;
};
