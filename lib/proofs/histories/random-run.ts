import fc from "fast-check";
import type { Fault } from "./faulty-gateway";

const cause = fc.constantFrom("time-out", "connection", "http-status", "unreadable", "gateway-fault");
const none = fc.constant<Fault>({ is: "none" });
const busy = fc.constant<Fault>({ is: "busy" });
const lost = fc.record({ is: fc.constant("lost"), happened: fc.boolean(), cause });
const late = fc.record({
  is: fc.constant("late"),
  seconds: fc.constantFrom(1, 20, 58, 65, 400, 900, 1800, 1800, 3000),
});
const slow = fc.record({
  is: fc.constant("slow"),
  seconds: fc.constantFrom(1, 12, 25, 45, 90, 130),
  doneFirst: fc.boolean(),
});

/** What becomes of one call; only those who can be left waiting meet a slow answer. */
export function randomFault(most: "lost" | "slow"): fc.Arbitrary<Fault> {
  return fc.oneof(
    { weight: 2, arbitrary: none },
    { weight: 3, arbitrary: lost },
    { weight: 5, arbitrary: late },
    { weight: 1, arbitrary: busy },
    { weight: most === "slow" ? 2 : 0, arbitrary: slow },
  ) as fc.Arbitrary<Fault>;
}

/** The stop at which a process dies; null when it lives. */
export function randomDeath(latest: number): fc.Arbitrary<number | null> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: latest }) },
  );
}

/** How a step goes. Half of them meet no fault and no death, or nothing would be reached that lies far on. */
export const randomRun = {
  faults: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(randomFault("slow"), { minLength: 1, maxLength: 4 }) },
  ),
  dieAt: randomDeath(30),
  presses: fc.constantFrom(1, 1, 1, 2, 3),
};
