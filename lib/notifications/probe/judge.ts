import type { PostOutcome } from "../post-result";
import type { ProbeCase } from "./probe-cases";

/** `look`: the answers are fine, but only the shop can see what it made of them. `unknown`: nothing can be said. */
export type Verdict = "fine" | "look" | "mend" | "unknown";

/** What the answers to one case say, held against the answer to the ordinary result. */
export function judge(probed: ProbeCase, outcomes: PostOutcome[], ordinary: PostOutcome): Verdict {
  if (outcomes.length === 0) return "unknown";
  if (outcomes.every(({ cause }) => cause === null)) return probed === "reordered" ? "look" : "fine";
  if (probed === "ordinary") return refusesSamples(ordinary) ? "look" : "mend";
  return ordinary.cause !== null && outcomes.every((one) => isSame(one, ordinary)) ? "unknown" : "mend";
}

/** HTTP 200 and "failed": the receiver works, and most likely does not know the sample's order. */
function refusesSamples({ cause, answer }: PostOutcome): boolean {
  return cause === "wrong-body" && answer.trim() === "1";
}

/** Whether sending more would meet anybody. */
export function isReachable({ status }: PostOutcome): boolean {
  return status !== null;
}

function isSame(one: PostOutcome, other: PostOutcome): boolean {
  return one.cause === other.cause && one.status === other.status;
}
