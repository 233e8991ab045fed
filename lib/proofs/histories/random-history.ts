import fc from "fast-check";
import type { History, Round } from "./history";
import { JOBS } from "./jobs";
import { randomCard } from "./random-card";
import { randomDeath, randomFault } from "./random-run";
import { early, late } from "./random-steps";

export const ROUNDS = 9;

export const randomHistory: fc.Arbitrary<History> = fc.record({
  kept: fc.array(randomCard, { minLength: 1, maxLength: 2 }),
  amountYen: fc.constantFrom(4180, 60_000),
  device: fc.constantFrom("home", "new"),
  steps: fc.tuple(early, late).map(([first, then]) => [...first, ...then].slice(0, ROUNDS)),
});

export const randomRound: fc.Arbitrary<Round> = fc.record({
  seconds: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 5, 15, 20, 30, 30, 41, 50, 61, 61, 100, 130, 400, 1801),
  jobs: fc.shuffledSubarray([...JOBS.keys()]),
  atOnce: fc.boolean(),
  workers: fc.constantFrom(1, 1, 2),
  faults: fc.array(randomFault("lost"), { maxLength: 6 }),
  dieAt: randomDeath(40),
});
