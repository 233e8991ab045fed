import { expect, test } from "vitest";
import { queryOf, searchOf } from "./search-of";

const now = new Date("2026-11-24T15:30:00Z");

test("without anything asked: the last seven days of Japan", () => {
  expect(searchOf({}, now)).toEqual({ period: "7", from: "2026-11-19" });
  expect(searchOf({ period: "1" }, now).from).toBe("2026-11-25");
  expect(searchOf({ period: "all" }, now).from).toBeUndefined();
});

test("what is about to lapse is looked for whatever its age", () => {
  expect(searchOf({ state: "lapsing" }, now)).toEqual({ period: "all", state: "lapsing" });
  expect(searchOf({ state: "lapsing", period: "90" }, now)).toMatchObject({ from: "2026-08-28" });
});

test("what makes no sense is left out", () => {
  const odd = { period: "2", state: "nowhere", method: "x", lastFour: "12", q: ["a", "b"] };
  expect(searchOf(odd, now)).toEqual({ period: "7", from: "2026-11-19" });
  const good = { state: "captured", method: "14", lastFour: "0017", q: " A-1 " };
  expect(searchOf(good, now)).toMatchObject({ state: "captured", method: 14, lastFour: "0017", q: "A-1" });
});

test("a link keeps the search and changes one thing", () => {
  expect(queryOf({ q: "A-1", state: "" }, { after: "x" })).toBe("?q=A-1&after=x");
  expect(queryOf({ after: "x" }, { after: null })).toBe("?");
});
