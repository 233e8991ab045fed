import type { Presented } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { findHeld } from "./holders";

/** A held card as it is today: the updater may have been there. Undefined when it was deleted. */
export function presentedNow(world: World, presented: Presented): Presented | undefined {
  if (!presented.holder || presented.cardKey === undefined) return presented;
  const held = findHeld(world, presented.holder, presented.cardKey);
  return held && { ...presented, card: held.card };
}
