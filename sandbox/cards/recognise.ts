import type { Card } from "@/sandbox/world/records";
import { findOutcome, type Outcome } from "./outcomes";
import { HISTORIC, RANGES, type Range, WELL_KNOWN } from "./ranges";
import { testNumber } from "./test-number";

/** A test card, or undefined: every other number is refused before anything is kept (protocol § 21.2). */
export function recognise(number: string): Omit<Card, "expiry"> | undefined {
  // The tables below know names such as "constructor", too.
  if (!/^\d+$/.test(number)) return undefined;
  const lastFour = number.slice(-4);
  const known = WELL_KNOWN[number];
  if (known) return { range: known, nnn: "001", lastFour, ...variant(number) };
  if (isHistoric(number)) return { range: HISTORIC.range, nnn: "001", lastFour, ...variant(number) };
  const prefix = number.slice(0, 6);
  const nnn = number.slice(-4, -1);
  if (!RANGES[prefix] || !findOutcome(nnn) || number !== testNumber(prefix, nnn)) return undefined;
  return { range: prefix, nnn, lastFour };
}

/** Well-known and historic numbers share range and NNN; what tells them apart stays out of the number's reach. */
function variant(number: string): { variant: string } {
  const index = Object.keys(WELL_KNOWN).indexOf(number);
  return { variant: index >= 0 ? `known-${index}` : `historic-${Number(number.slice(0, 12))}` };
}

function isHistoric(number: string): boolean {
  return /^\d{16}$/.test(number) && Number(number.slice(0, 12)) <= HISTORIC.last;
}

export function rangeOf(card: Pick<Card, "range">): Range {
  const range = RANGES[card.range];
  if (!range) throw new Error(`no card range ${card.range}`);
  return range;
}

export function outcomeOf(card: Card): Outcome {
  const outcome = findOutcome(card.nnn);
  if (!outcome) throw new Error(`no outcome ${card.nnn}`);
  return outcome;
}

export function sameNumber(a: Card, b: Card): boolean {
  return a.range === b.range && a.nnn === b.nnn && a.lastFour === b.lastFour && a.variant === b.variant;
}
