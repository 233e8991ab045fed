import fc from "fast-check";
import { expect, test } from "vitest";
import { brandOfNumber, grouped, numberFault, plainDigits } from "./number-rules";

test.each([
  ["4242424242424242", "VISA"],
  ["4999140000000017", "VISA"],
  ["5555555555554444", "MASTERCARD"],
  ["5599100000000012", "MASTERCARD"],
  ["3530111333300000", "JCB"],
  ["378282246310005", "AMEX"],
  ["30569309025904", "DINERS"],
  ["36990200000016", "DINERS"],
  ["3095", "DINERS"],
  ["0000000000000001", "UNKNOWN"],
  ["", "UNKNOWN"],
])("%s is seen as %s", (number, brand) => {
  expect(brandOfNumber(number)).toBe(brand);
});

test.each([
  "4242 4242 4242 4242",
  "４２４２－４２４２ー４２４２−４２４２",
  " 378282246310005 ",
  "3782-822463-10005",
  "30569309025904",
  "0000000000000001",
])("%s is taken as it is typed", (typed) => {
  expect(numberFault(typed)).toBeNull();
});

test.each([
  ["", "number-missing"],
  [" 　", "number-missing"],
  ["4242 4242 4242 424", "number-short"],
  ["42424242424242424", "number-long"],
  ["3782822463100055", "number-long"],
  ["4242424242424241", "number-wrong"],
  ["4242 4242 4242 424x", "number-wrong"],
])("%s: %s", (typed, fault) => {
  expect(numberFault(typed)).toBe(fault);
});

test("one wrong digit, or two neighbours swapped, is noticed in every Visa number", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }), (some, at, by) => {
      const head = `4${some.join("")}`;
      const last = [...Array(10).keys()].find((digit) => numberFault(head + digit) === null);
      const wrong = [...`${head}${last}`];
      wrong[at] = String((Number(wrong[at]) + by) % 10);
      return numberFault(wrong.join("")) === "number-wrong";
    }),
  );
});

test("what was understood is shown in the groups of the card, and means the same", () => {
  expect(grouped("4242424242424242")).toBe("4242 4242 4242 4242");
  expect(grouped("378282246310005")).toBe("3782 822463 10005");
  expect(grouped("30569309025904")).toBe("3056 930902 5904");
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,16}$/), (digits) => plainDigits(grouped(digits)) === digits),
  );
});
