import type { Database } from "@/lib/db";
import type { CardRef } from "@/lib/gateway/port";
import { brokenLaws, type Stores } from "../laws";
import { type Buyer, makeHistoryBuyer } from "./buyer";
import type { History, Round } from "./history";
import type { Lived } from "./narrow";
import { takeStep } from "./take-step";
import { workOn, workOnce } from "./work";
import { openWorld, type World } from "./world";

/** Until the latest thing that a history may bring about has happened and was found. */
const HOURS = 2;
const WHOLE_LADDER_HOURS = 25;

/** Lives several histories side by side in one world and returns the laws that are broken in the end. */
export async function liveHistories(db: Database, { histories, rounds, toTheEnd }: Lived): Promise<string[]> {
  const world = await openWorld(db);
  const buyers = await Promise.all(histories.map((history) => makeHistoryBuyer(world, history)));
  const thrown: unknown[] = [];
  for (const [at, round] of rounds.entries())
    thrown.push(...(await liveRound(world, histories, buyers, round, at)));
  await workOn(world, toTheEnd ? WHOLE_LADDER_HOURS : HOURS);
  const broken = await brokenLaws(storesOf(world), buyers);
  const bugs = [...thrown, ...buyers.flatMap(({ faults }) => faults.map((fault) => fault()))];
  return [
    ...bugs.filter((bug) => bug !== null).map(wordsOf),
    ...world.watch.broken,
    ...broken.flatMap((laws, at) => laws.map((law) => `history ${at}: ${law}`)),
  ];
}

function storesOf({ db, memory }: World): Stores {
  return {
    db,
    standing: (orderNo) => {
      const trade = memory.trade(orderNo);
      return trade && [4, 17, 30, 31].includes(trade.statusInfo) ? trade : null;
    },
    isHeld: (ref) => memory.holds(ref as CardRef),
  };
}

function wordsOf(bug: unknown): string {
  return `a verb threw ${bug instanceof Error ? bug.stack : String(bug)}`;
}

async function liveRound(
  world: World,
  histories: readonly History[],
  buyers: Buyer[],
  round: Round,
  at: number,
): Promise<unknown[]> {
  const steps = buyers.map(async (buyer, lane) => {
    const step = histories[lane]?.steps[at];
    if (step) await takeStep(world, buyer, step);
  });
  const early = round.atOnce ? workOnce(world, round) : null;
  await Promise.all(steps);
  const faults = await early;
  await world.pass(round.seconds);
  return faults ?? workOnce(world, round);
}
