import type { Answer, CardRef, Expiry, StoredCard, UpdateCardRefusal } from "../port";
import type { MemoryWorld } from "./world";

export function updateCard(
  world: MemoryWorld,
  { card, expiry }: { card: CardRef; expiry: Expiry },
): Answer<null, UpdateCardRefusal> {
  if (!world.holders.has(card)) return { is: "no", reason: "card-gone", code: "M-CARD-GONE" };
  renew(world, card, expiry);
  return { is: "yes", value: null };
}

/** The account updater 洗替: four years more, some with another number; a closed card goes on being shown. */
export function runUpdater(world: MemoryWorld): void {
  for (const [ref, { card, shown }] of world.holders) {
    const renewed = { expiryYear: shown.expiryYear + 4 };
    if (card.atUpdate === "renews") renew(world, ref, renewed);
    if (card.atUpdate === "renumbers") renew(world, ref, { ...renewed, lastFour: "0991" });
    if (card.atUpdate === "closes") card.closed = true;
  }
}

/** The card shows, and is charged as, something new. */
export function renew(world: MemoryWorld, ref: CardRef, facts: Partial<StoredCard>): void {
  const held = world.holders.get(ref);
  if (!held) throw new Error("The gateway in memory holds no such card");
  world.holders.set(ref, { card: { ...held.card, ...facts }, shown: { ...held.shown, ...facts } });
}
