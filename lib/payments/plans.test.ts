import { expect, test } from "vitest";
import { PAY_WAYS } from "@/lib/merchants/rules";
import { planName, plansOf } from "./plans";

const ALL = [1, 2, 3, 5, 6, 10, 12, 15, 18, 20, 24, 0];

test.each([
  ["VISA", ALL],
  ["MASTERCARD", ALL],
  ["JCB", ALL],
  ["AMEX", ALL.filter((way) => way !== 2)],
  ["DINERS", [1]],
  ["UNKNOWN", [1]],
] as const)("%s allows its own ways to pay (protocol § 5)", (brand, ways) => {
  expect(plansOf(brand, PAY_WAYS)).toEqual(ways);
});

test("a shop that takes some only offers those; a card that allows none of them pays at once", () => {
  expect(plansOf("VISA", [1, 3, 0])).toEqual([1, 3, 0]);
  expect(plansOf("AMEX", [2, 3])).toEqual([3]);
  expect(plansOf("DINERS", [3])).toEqual([1]);
});

test("each has a word", () => {
  expect([1, 3, 0].map((way) => planName(way, "ja"))).toEqual(["一括", "3回", "リボ"]);
  expect([1, 3, 0].map((way) => planName(way, "en"))).toEqual(["in full", "in 3 payments", "revolving"]);
});
