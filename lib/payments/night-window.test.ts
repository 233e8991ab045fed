import { expect, test } from "vitest";
import { endOfNight, isNight } from "./night-window";

const at = (time: string) => new Date(`${time}+09:00`);

test.each([
  ["2026-11-30T22:59:59", false, "2026-12-01T01:00:00"],
  ["2026-11-30T23:00:00", true, "2026-12-01T01:00:00"],
  ["2026-12-01T00:59:59", true, "2026-12-01T01:00:00"],
  // By the gateway's clock it may still be night: a minute later is soon enough.
  ["2026-12-01T01:00:00", false, "2026-12-01T01:01:00"],
  ["2026-12-01T01:10:00", false, "2026-12-02T01:00:00"],
  ["2026-12-31T23:30:00", true, "2027-01-01T01:00:00"],
])("at %s in Japan it is night: %s; refused as night then, it is asked again at %s", (time, night, again) => {
  expect(isNight(at(time))).toBe(night);
  expect(endOfNight(at(time))).toEqual(at(again));
});
