import { log } from "@/lib/log";
import { randomId } from "@/lib/random-id";
import { problem } from "./problem";

/** A bug of ours is logged under an id that the shop can name, and is told as a 500 that says no more. */
export async function orFault(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (err) {
    const fault = randomId();
    log.error({ err, fault }, "merchant API");
    return problem("internal-error", undefined, { fault });
  }
}
