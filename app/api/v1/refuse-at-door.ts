import { problem } from "./problem";
import type { ProblemCode } from "./problems";

const CODES: Record<number, ProblemCode> = {
  405: "method-not-allowed",
  411: "length-required",
  413: "body-too-large",
  415: "unsupported-media-type",
};

/** What the door refuses of the merchant API is told as the API tells everything; null for other paths and statuses. */
export function refuseAtDoor(path: string, status: number): Response | null {
  const code = CODES[status];
  return code && path.startsWith("/api/v1/") ? problem(code) : null;
}
