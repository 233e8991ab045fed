import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recognise } from "./recognise";

test("every card number that the README prints is a test card", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const numbers = readme.match(/\b\d{12,16}\b/g) ?? [];
  expect(numbers).toContain("4999140000000017");
  expect(numbers.filter((number) => !recognise(number))).toEqual([]);
});
