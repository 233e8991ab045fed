import type { HolderRef } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";

/** A card that an accepted pre-order waits for (status 5). */
export function isReserved(world: World, holder: HolderRef, cardKey: number): boolean {
  for (const key of world.preOrders) {
    const presented = world.store.get("trades", key)?.presented;
    if (presented?.holder?.id === holder.id && presented.cardKey === cardKey) return true;
  }
  return false;
}
