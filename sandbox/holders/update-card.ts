import { outcomeOf, rangeOf } from "@/sandbox/cards/recognise";
import { testNumber } from "@/sandbox/cards/test-number";
import type { Card } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";

const RENUMBERED = "099";

/** What the issuer tells the updater about one card (protocol § 21.3, § 21.4). */
export function updateCard(world: World, card: Card): { card: Card; outcome: string } {
  const isRakuten = rangeOf(card).methodBefore !== undefined;
  if (isRakuten && readSwitches(world).rakutenRouting === "before") return { card, outcome: "unchanged" };
  switch (outcomeOf(card).updater) {
    case "close":
      return { card: { ...card, closed: true }, outcome: "closed" };
    case "renew":
      return { card: { ...card, expiry: fourYearsOn(card.expiry) }, outcome: "updated" };
    case "renumber":
      return { card: renumbered(card), outcome: "updated" };
    default:
      return { card, outcome: "unchanged" };
  }
}

function renumbered(card: Card): Card {
  const lastFour = testNumber(card.range, RENUMBERED).slice(-4);
  return { ...card, nnn: RENUMBERED, lastFour, expiry: fourYearsOn(card.expiry) };
}

function fourYearsOn(monthYear: string): string {
  return monthYear.slice(0, 2) + String((Number(monthYear.slice(2)) + 4) % 100).padStart(2, "0");
}
