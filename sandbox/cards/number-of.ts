import type { Card } from "@/sandbox/world/records";
import { WELL_KNOWN } from "./ranges";
import { testNumber } from "./test-number";

/** The test number a card was typed as, worked out from its range and outcome. */
export function numberOf({ range, nnn, variant, lastFour }: Card): string {
  if (variant === undefined) return testNumber(range, nnn);
  const [kind, index] = variant.split("-");
  if (kind === "known") return Object.keys(WELL_KNOWN)[Number(index)] ?? "";
  return String(index).padStart(12, "0") + lastFour;
}
