import fc from "fast-check";
import type { MemoryCard, MemoryOutcome } from "@/lib/gateway/memory/world";
import type { Fault } from "./faulty-gateway";
import { JOBS } from "./jobs";

export type Card = Partial<MemoryCard>;
/** `presses`: at the same time, from as many tabs. The faults and the death are the first one's. */
type Run = { faults: Fault[]; dieAt: number | null; presses: number };
export type Step = Run &
  (
    | { do: "register"; card: Card; again: boolean }
    | { do: "pay"; card: number; confirmed: Card }
    | { do: "come back"; page: number; how: "passed" | "cancelled" | "failed" }
    | { do: "shop"; what: "capture" | "release" | "cancel" | "reduce"; slip: number }
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

const outcomes: MemoryOutcome[] = [
  "approve",
  "approve",
  "challenge",
  "challenge",
  "challenge-fails",
  "over-limit",
  "card-refused",
  "lost-after",
  "lost-before",
];
const outcome = fc.constantFrom(...outcomes);
const card: fc.Arbitrary<Card> = fc.record({
  outcome,
  afterChallenge: fc.constantFrom<MemoryOutcome>(
    "approve",
    "approve",
    "over-limit",
    "lost-after",
    "lost-before",
  ),
  sparesOneYen: fc.boolean(),
  settleMethod: fc.constantFrom(9, 14, 98),
});

const fault = (most: "lost" | "slow"): fc.Arbitrary<Fault> => {
  const cause = fc.constantFrom("time-out", "connection", "http-status", "unreadable", "gateway-fault");
  const quick = [
    { weight: 4, arbitrary: fc.constant<Fault>({ is: "none" }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant("lost"), happened: fc.boolean(), cause }) },
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant("late"),
        seconds: fc.constantFrom(1, 3, 20, 40, 58, 65, 75, 120, 400),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Fault>({ is: "busy" }) },
  ];
  const seconds = fc.constantFrom(1, 12, 25, 45, 90, 130);
  const slow = {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant("slow"), seconds, doneFirst: fc.boolean() }),
  };
  return fc.oneof(...quick, ...(most === "slow" ? [slow] : [])) as fc.Arbitrary<Fault>;
};

const run = {
  faults: fc.array(fault("slow"), { maxLength: 4 }),
  dieAt: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 2 }),
  presses: fc.constantFrom(1, 1, 1, 2, 3),
};
const how = fc.constantFrom("passed", "passed", "passed", "cancelled", "failed");
const what = fc.constantFrom("capture", "capture", "release", "cancel", "reduce");
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("pay"), card: fc.nat(2), confirmed: card, ...run }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("register"), card, again: fc.boolean(), ...run }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("come back"), page: fc.nat(2), how, ...run }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("abandon", "choose another way", "remove"), ...run }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("shop"), what, slip: fc.nat(1), ...run }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("cancel checkout", "nothing"), ...run }) },
) as fc.Arbitrary<Step>;

export const history: fc.Arbitrary<History> = fc.record({
  kept: fc.array(card, { minLength: 1, maxLength: 2 }),
  amountYen: fc.constantFrom(4180, 60_000),
  device: fc.constantFrom("home", "new"),
  steps: fc.array(step, { minLength: 3, maxLength: ROUNDS, size: "max" }),
});

export const round: fc.Arbitrary<Round> = fc.record({
  seconds: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 5, 15, 20, 30, 30, 41, 50, 61, 61, 100, 130, 400, 1801),
  jobs: fc.shuffledSubarray([...JOBS.keys()]),
  atOnce: fc.boolean(),
  workers: fc.constantFrom(1, 1, 2),
  faults: fc.array(fault("lost"), { maxLength: 6 }),
  dieAt: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
});
