import { expect, test } from "vitest";
import { parseMoment } from "./parse-moment.mjs";

const now = Date.parse("2026-11-24T00:00:00Z");
const hour = 3_600_000;

test.each([
  ["reset", 0],
  ["+3d", 5 * hour + 72 * hour],
  ["-2h", 3 * hour],
  ["+90s", 5 * hour + 90_000],
  ["2026-11-24T10:00", hour],
  ["2026-11-25", 15 * hour],
  ["2026-11-24T02:00:00Z", 2 * hour],
  ["tomorrow", Number.NaN],
  ["2026-13-01", Number.NaN],
])("%s", (text, offset) => {
  expect(parseMoment(text, { now, offset: 5 * hour })).toBe(offset);
});
