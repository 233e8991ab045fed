import { createHash } from "node:crypto";
import { sameNumber } from "@/sandbox/cards/recognise";
import { companyCode } from "@/sandbox/cards/route";
import { oneSecondAfter, stamp } from "@/sandbox/world/japan-time";
import type { Card, HeldCard, Holder, HolderRef, Presented } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";

const MOST_CARDS = 3;

/** The pair member id + authentication key is the holder; the key itself is not kept. */
export function holderRef(traderCode: string, memberId: string, authenticationKey: string): HolderRef {
  const joined = [traderCode, memberId, authenticationKey].join("\n");
  return { id: createHash("sha256").update(joined).digest("hex").slice(0, 40), memberId, traderCode };
}

export function heldCards(world: World, holder: HolderRef): HeldCard[] {
  return world.store.get("holders", holder.id)?.cards ?? [];
}

export function findHeld(world: World, holder: HolderRef, cardKey: number): HeldCard | undefined {
  return heldCards(world, holder).find((held) => held.cardKey === cardKey);
}

/** False when the holder is full or already has the number (protocol § 8). */
export function canKeep(world: World, holder: HolderRef, card: Card): boolean {
  const cards = heldCards(world, holder);
  return cards.length < MOST_CARDS && !cards.some((held) => sameNumber(held.card, card));
}

/** After an approved charge: a new card gets the lowest free key, a held one moves its lastCreditDate. */
export function keepOrTouch(world: World, presented: Presented, now: Date): Presented {
  const { holder, cardKey } = presented;
  if (!holder) return presented;
  if (cardKey === undefined) return keep(world, holder, presented, now);
  const held = findHeld(world, holder, cardKey);
  if (held) saveHeld(world, holder, { ...held, lastCreditDate: later(held.lastCreditDate, stamp(now)) });
  return presented;
}

function keep(world: World, holder: HolderRef, presented: Presented, now: Date): Presented {
  const taken = heldCards(world, holder).map((held) => held.cardKey);
  const cardKey = [1, 2, 3].find((key) => !taken.includes(key)) ?? MOST_CARDS;
  const { card, owner } = presented;
  saveHeld(world, holder, {
    cardKey,
    card,
    owner,
    companyCode: companyCode(card),
    lastCreditDate: stamp(now),
  });
  return { ...presented, cardKey };
}

export function saveHeld(world: World, holder: HolderRef, held: HeldCard): void {
  const others = heldCards(world, holder).filter((other) => other.cardKey !== held.cardKey);
  saveCards(world, holder, [...others, held]);
}

export function dropHeld(world: World, holder: HolderRef, cardKey: number): void {
  const others = heldCards(world, holder).filter((held) => held.cardKey !== cardKey);
  saveCards(world, holder, others);
}

function saveCards(world: World, { id, memberId, traderCode }: HolderRef, cards: HeldCard[]) {
  const sorted = cards.toSorted((a, b) => a.cardKey - b.cardKey);
  const holder: Holder = { traderCode, memberId, cards: sorted };
  if (cards.length > 0) world.store.put("holders", id, holder);
  else world.store.remove("holders", id);
}

/** The lock moves with every approved charge, on a frozen clock too. */
function later(last: string, now: string): string {
  return now > last ? now : oneSecondAfter(last);
}
