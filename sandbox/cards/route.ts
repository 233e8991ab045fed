import type { Card } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import { rangeOf } from "./recognise";

/** The acquirer the gateway chooses for this authorisation; an order may be routed anew (protocol § 14). */
export function route(world: World, card: Card): number {
  const range = rangeOf(card);
  const before = readSwitches(world).rakutenRouting === "before";
  return before ? (range.methodBefore ?? range.method) : range.method;
}

/** cardCodeApi of a held card stays within 1–12 and 99: 楽天カード shows its brand's code (protocol § 8). */
export function companyCode(card: Card): string {
  const range = rangeOf(card);
  const code = range.methodBefore ?? range.method;
  return String(code > 12 ? 99 : code);
}
