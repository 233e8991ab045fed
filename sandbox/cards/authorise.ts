import type { Presented } from "@/sandbox/world/records";
import { isPast } from "./expiry";
import type { Verdict } from "./outcomes";
import { outcomeOf } from "./recognise";

/** What the issuer says to this amount on this card (protocol § 21.4). */
export function authorise(presented: Presented, price: number): Verdict {
  if (presented.wrongCode) return { type: "decline", credit: "G44" };
  if (presented.card.closed) return { type: "decline", credit: "G61" };
  const outcome = outcomeOf(presented.card);
  if (outcome.oneYenApproves && price === 1) return { type: "approve" };
  return outcome.verdict;
}

export function isExpired(presented: Presented, today: string): boolean {
  return isPast(presented.card.expiry, today);
}
