import fc from "fast-check";
import type { MemoryOutcome } from "@/lib/gateway/memory/world";
import type { Card } from "./history";

const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant("approve") },
  { weight: 4, arbitrary: fc.constant("challenge") },
  {
    weight: 4,
    arbitrary: fc.constantFrom("challenge-fails", "over-limit", "card-refused", "lost-after", "lost-before"),
  },
) as fc.Arbitrary<MemoryOutcome>;
const afterChallenge = fc.oneof(
  { weight: 5, arbitrary: fc.constant("approve") },
  { weight: 3, arbitrary: fc.constantFrom("over-limit", "lost-after", "lost-before") },
) as fc.Arbitrary<MemoryOutcome>;

/** A card, by what the gateway does when it is charged. */
export const randomCard: fc.Arbitrary<Card> = fc.record({
  outcome,
  afterChallenge,
  sparesOneYen: fc.boolean(),
  settleMethod: fc.constantFrom(9, 14, 98),
});
