import fc from "fast-check";
import type { MemoryCard } from "@/lib/gateway/memory/world";
import type { Fault } from "./faulty-gateway";
import { JOBS } from "./jobs";
import { randomCard } from "./random-card";
import { randomDeath, randomFault } from "./random-run";
import { early, late } from "./random-steps";

export type Card = Partial<MemoryCard>;
/** `presses`: at the same time, from as many tabs. The faults and the death are the first one's. */
export type Run = { faults: Fault[]; dieAt: number | null; presses: number };
export type Step = Run &
  /** `again`: the card that was kept first. */
  (
    | { do: "register"; card: Card; again: boolean }
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

export const ROUNDS = 9;

export const history: fc.Arbitrary<History> = fc.record({
  kept: fc.array(randomCard, { minLength: 1, maxLength: 2 }),
  amountYen: fc.constantFrom(4180, 60_000),
  device: fc.constantFrom("home", "new"),
  steps: fc.tuple(early, late).map(([first, then]) => [...first, ...then].slice(0, ROUNDS)),
});

export const round: fc.Arbitrary<Round> = fc.record({
  seconds: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 5, 15, 20, 30, 30, 41, 50, 61, 61, 100, 130, 400, 1801),
  jobs: fc.shuffledSubarray([...JOBS.keys()]),
  atOnce: fc.boolean(),
  workers: fc.constantFrom(1, 1, 2),
  faults: fc.array(randomFault("lost"), { maxLength: 6 }),
  dieAt: randomDeath(40),
});
