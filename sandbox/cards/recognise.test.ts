import { expect, test } from "vitest";
import { LISTED_NNN } from "./outcomes";
import { RANGES } from "./ranges";
import { recognise } from "./recognise";
import { passesLuhn, testNumber } from "./test-number";

/** Protocol § 21.3: approves, challenge. */
const PRINTED: [prefix: string, approves: string, challenge: string][] = [
  ["499909", "4999090000000014", "4999090000001020"],
  ["499901", "4999010000000012", "4999010000001028"],
  ["499904", "4999040000000019", "4999040000001025"],
  ["499905", "4999050000000018", "4999050000001024"],
  ["499906", "4999060000000017", "4999060000001023"],
  ["499907", "4999070000000016", "4999070000001022"],
  ["499908", "4999080000000015", "4999080000001021"],
  ["499911", "4999110000000010", "4999110000001026"],
  ["499913", "4999130000000018", "4999130000001024"],
  ["499914", "4999140000000017", "4999140000001023"],
  ["499999", "4999990000000015", "4999990000001021"],
  ["559910", "5599100000000012", "5599100000001028"],
  ["559914", "5599140000000018", "5599140000001024"],
  ["358903", "3589030000000018", "3589030000001024"],
  ["358914", "3589140000000015", "3589140000001021"],
  ["379912", "379912000000017", "379912000001023"],
  ["379914", "379914000000013", "379914000001029"],
  ["369902", "36990200000016", "36990200001022"],
];

test.each(PRINTED)("%s makes the printed numbers", (prefix, approves, challenge) => {
  expect([testNumber(prefix, "001"), testNumber(prefix, "102")]).toEqual([approves, challenge]);
});

test("every listed outcome exists in every range, Luhn-valid", () => {
  for (const prefix of Object.keys(RANGES)) {
    for (const nnn of LISTED_NNN) {
      const number = testNumber(prefix, nnn);
      expect(passesLuhn(number)).toBe(true);
      expect(recognise(number)).toMatchObject({ range: prefix, nnn, lastFour: number.slice(-4) });
    }
  }
});

test.each([
  ["4111111111111111", "499909"],
  ["4242424242424242", "499909"],
  ["5555555555554444", "559910"],
  ["3530111333300000", "358903"],
  ["378282246310005", "379912"],
  ["30569309025904", "369902"],
  ["0000000000000001", "499909"],
  ["0000000000200000", "499909"],
])("%s is known to every developer", (number, range) => {
  expect(recognise(number)).toMatchObject({ range, nnn: "001" });
});

test.each([
  ["another issuer's number", "4000000000000002"],
  ["a wrong check digit", "4999090000000013"],
  ["an outcome nobody listed", testNumber("499909", "777")],
  ["digits where zeros belong", "4999090100000012"],
  ["a historic number past the last", "0000000000210001"],
  ["full-width digits", "４９９９０９００００００００１４"],
  ["nothing", ""],
])("%s is not a test card", (_, number) => {
  expect(recognise(number)).toBeUndefined();
});
