import { outcomeOf } from "@/sandbox/cards/recognise";
import type { Trade } from "@/sandbox/world/records";
import { saveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const PASSWORD = "1234";
const MOST_TRIES = 3;

/** One press on the bank's page: a password, or Cancel. Answered for good once there is a result. */
export function answerChallenge(world: World, trade: Trade, answer: { password?: string }, now: Date): Trade {
  const { challenge, presented } = trade;
  if (trade.status !== 21 || !challenge || !presented || challenge.result) return trade;
  if (answer.password === undefined) return finish(world, trade, false, now);
  const right = answer.password.trim().normalize("NFKC") === PASSWORD;
  if (right && outcomeOf(presented.card).threeDs !== "impossible") return finish(world, trade, true, now);
  const wrongTries = challenge.wrongTries + 1;
  const tried = { ...trade, challenge: { ...challenge, wrongTries } };
  return wrongTries < MOST_TRIES ? saveTrade(world, tried) : finish(world, tried, false, now);
}

function finish(world: World, trade: Trade, passed: boolean, now: Date): Trade {
  const { challenge } = trade;
  if (!challenge) return trade;
  return saveTrade(world, { ...trade, challenge: { ...challenge, result: { passed, at: Number(now) } } });
}
