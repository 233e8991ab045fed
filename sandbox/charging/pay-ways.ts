import { rangeOf } from "@/sandbox/cards/recognise";
import type { Card } from "@/sandbox/world/records";

/** Diners is lump sum only, Amex has no two payments (protocol § 5). */
export function allowsPayWay(card: Card, payWay: string): boolean {
  const { brand } = rangeOf(card);
  if (brand === "Diners") return Number(payWay) === 1;
  return brand !== "Amex" || Number(payWay) !== 2;
}
