import { expect, test } from "vitest";
import { nextAttempt } from "./schedule";

const start = new Date("2026-11-24T10:00:00Z");
const minutes = (n: number) => n * 60_000;
const wait = (attempts: number, chance = 0.5) =>
  (nextAttempt(attempts, start, start, chance)?.getTime() ?? Number.NaN) - start.getTime();

test("waits 10, 20, 30 s; 1, 5, 15, 30 min; 1, 2, 4, 8 h; then every 8 h", () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 40].map((n) => wait(n) / 1000);
  expect(seconds).toEqual([10, 20, 30, 60, 300, 900, 1800, 3600, 7200, 14400, 28800, 28800, 28800]);
});

test("spreads each wait by ten per cent either way", () => {
  expect(wait(5, 0)).toBe(minutes(5) * 0.9);
  expect(wait(5, 0.999999)).toBeCloseTo(minutes(5) * 1.1, -1);
});

test("gives up after 30 days", () => {
  const day30 = new Date(start.getTime() + 30 * 24 * 60 * minutes(1));
  expect(nextAttempt(100, start, day30, 0.5)).toBeNull();
});
