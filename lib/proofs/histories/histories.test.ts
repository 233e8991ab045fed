import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";
import { countHappenings, type Happenings } from "./count-happenings";
import { liveHistories } from "./live-histories";
import { type Lived, narrow } from "./narrow";
import { ROUNDS, randomHistory, randomRound } from "./random-history";

const SIDE_BY_SIDE = 50;
const SHARDS = Number(process.env.PROOF_SHARDS ?? 1);
const HISTORIES = Math.ceil(proofSize(500, 200_000) / SHARDS);
const MINUTE_MS = 60_000;
const NARROWING_MS = 30_000;

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** One in eight goes to the end of the 24 hours for which the gateway is asked. */
const someHistories: fc.Arbitrary<Lived> = fc.record({
  histories: fc.array(randomHistory, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE }),
  rounds: fc.array(randomRound, { minLength: ROUNDS, maxLength: ROUNDS }),
  toTheEnd: fc.integer({ min: 1, max: 8 }).map((chance) => chance === 1),
});

test(
  `${HISTORIES} random histories of buyers, tabs, crashes, faults and workers keep every promise`,
  async () => {
    const seen: Happenings = new Map();
    const began = performance.now();
    const broken = (lived: Lived) => liveHistories(opened.db, lived);
    let count = 0;
    const check = fc.asyncProperty(someHistories, async (lived) => {
      const laws = await broken(lived);
      await countHappenings(opened.db, seen);
      count += SIDE_BY_SIDE;
      if (laws.length > 0) throw new Error(laws.join("\n"));
    });
    const result = await fc.check(check, {
      numRuns: Math.ceil(HISTORIES / SIDE_BY_SIDE),
      endOnFailure: true,
    });
    if (result.counterexample) {
      const until = performance.now() + NARROWING_MS;
      const breaks = async (lived: Lived) => (await broken(lived)).length > 0;
      const least = await narrow(result.counterexample[0], breaks, until);
      const { seed, errorInstance } = result;
      expect.fail(`seed ${seed}: ${String(errorInstance)}\nleast: ${JSON.stringify(least)}`);
    }
    const seconds = (performance.now() - began) / 1000;
    const pace = `${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second`;
    console.log(`seed ${result.seed}: ${count} histories in ${pace}`, seen);
    expect(MUST_HAPPEN.filter((happening) => !seen.has(happening))).toEqual([]);
  },
  proofSize(20, 24 * 60) * MINUTE_MS,
);

/** Where these do not happen, nothing was proved. */
const MUST_HAPPEN = [
  "AUTHORIZING → AUTHORIZED",
  "AUTHORIZING → DECLINED",
  "CHALLENGED → COMPLETING",
  "CHALLENGED → NOT_CHARGED",
  "COMPLETING → AUTHORIZED",
  "COMPLETING → UNKNOWN",
  "UNKNOWN → AUTHORIZED",
  "UNKNOWN → NOT_CHARGED",
  "AUTHORIZED → CAPTURE_REQUESTED",
  "CAPTURE_REQUESTED → AUTHORIZED",
  "AUTHORIZED → CANCELLED",
  "CHANGE_AMOUNT  YES",
  "CANCEL late-trade YES",
  "registration KEPT ",
  "registration ABANDONED challenge-expired",
  "registration REFUSED already-kept",
  "checkout EXPIRED",
  "checkout CANCELLED",
];
