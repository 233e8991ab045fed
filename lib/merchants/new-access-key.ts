import { randomInt } from "node:crypto";
import { seal } from "@/lib/seal";

/** Seven digits, sealed. Short by the protocol (§ 13) and computable from any checksum: nothing relies on it alone. */
export function newAccessKey(): string {
  return seal(String(randomInt(1_000_000, 10_000_000)));
}
