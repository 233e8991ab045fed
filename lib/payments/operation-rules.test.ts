import { expect, test } from "vitest";
import { daysToLapse } from "./operation-rules";

test.each([
  ["2026-11-27T12:14:00+09:00", 58, "the day it was authorised, 58 days before"],
  ["2027-01-23T23:59:59+09:00", 1, "the evening before"],
  ["2027-01-24T00:00:00+09:00", 0, "the day itself, from midnight in Japan"],
  ["2027-02-01T09:00:00+09:00", 0, "long after"],
])("at %s there are %i days to the lapse: %s", (now, days) => {
  expect(daysToLapse(new Date("2027-01-24T12:14:00+09:00"), new Date(now))).toBe(days);
});
