import { expect, test } from "vitest";
import { nextAsk } from "./ladder";

const since = new Date("2026-11-24T10:00:00Z");

test("the gateway is asked at once, at 2, 5, 15, 30, 60 s, 5 min, then hourly for a day", () => {
  const asks: number[] = [];
  for (let at = nextAsk(0, since); at; at = nextAsk(asks.length, since)) {
    asks.push((at.getTime() - since.getTime()) / 1000);
  }
  const hours = Array.from({ length: 24 }, (_, hour) => (hour + 1) * 3600);
  expect(asks).toEqual([0, 2, 5, 15, 30, 60, 300, ...hours]);
});
