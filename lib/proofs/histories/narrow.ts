import type { History, Round } from "./history";

export type Lived = { histories: History[]; rounds: Round[]; toTheEnd: boolean };

/**
 * Makes what broke a promise smaller, for as long as it still breaks one and `untilMs` is not over: single histories
 * first, then without steps, then without the worker's faults.
 */
export async function narrow(
  lived: Lived,
  breaks: (smaller: Lived) => Promise<boolean>,
  untilMs: number,
): Promise<Lived> {
  for (const smaller of smallerOnes(lived)) {
    if (performance.now() > untilMs) return lived;
    if (await breaks(smaller)) return narrow(smaller, breaks, untilMs);
  }
  return lived;
}

function* smallerOnes({ histories, rounds, toTheEnd }: Lived): Generator<Lived> {
  if (histories.length > 1) for (const only of histories) yield { histories: [only], rounds, toTheEnd };
  const [history] = histories;
  if (!history || histories.length > 1) return;
  for (const [at, step] of history.steps.entries()) {
    const without = (smaller: typeof step) => ({
      histories: [{ ...history, steps: history.steps.with(at, smaller) }],
      rounds,
      toTheEnd,
    });
    if (step.do !== "nothing") yield without({ ...step, do: "nothing" });
    if (step.presses > 1) yield without({ ...step, presses: 1 });
    if (step.dieAt !== null) yield without({ ...step, dieAt: null });
    if (step.faults.length > 0) yield without({ ...step, faults: [] });
  }
  for (const [at, round] of rounds.entries()) {
    const quiet = { ...round, faults: [], dieAt: null, workers: 1, atOnce: false };
    const isQuiet = round.faults.length === 0 && round.dieAt === null && round.workers === 1 && !round.atOnce;
    if (!isQuiet) yield { histories, rounds: rounds.with(at, quiet), toTheEnd };
    if (round.jobs.length > 0) yield { histories, rounds: rounds.with(at, { ...round, jobs: [] }), toTheEnd };
  }
}
