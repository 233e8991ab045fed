import { authorise, isExpired } from "@/sandbox/cards/authorise";
import { route } from "@/sandbox/cards/route";
import { presentedNow } from "@/sandbox/holders/presented-now";
import { day } from "@/sandbox/world/japan-time";
import type { Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { approvalNumber } from "./approve";

export type Reauthorisation =
  | { type: "approved"; changes: Partial<Trade> }
  | { type: "declined"; credit: string };

/**
 * The gateway authorises again by itself (A07, A11, pre-order): routed anew, without the buyer. Lost answers
 * and Z codes of test cards are for charges only (protocol § 21.4) and approve here.
 */
export function reauthorise(world: World, trade: Trade, price: number, now: number): Reauthorisation {
  if (!trade.presented) throw new Error("a card trade has a card");
  const presented = presentedNow(world, trade.presented) ?? trade.presented;
  if (isExpired(presented, day(now))) return { type: "declined", credit: "G83" };
  const verdict = authorise({ ...presented, wrongCode: false }, price);
  if (verdict.type === "decline") return { type: "declined", credit: verdict.credit };
  const settleMethod = route(world, presented.card);
  const changes = { price, presented, settleMethod, approval: approvalNumber(), approvedAt: now };
  return { type: "approved", changes };
}
