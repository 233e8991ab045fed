import { expect, test } from "vitest";
import { codeFault, expiryFault, nameFault, plainName, readExpiry } from "./entry-rules";
import { entrySchema, type Typed } from "./schema";

const now = { year: 2026, month: 11 };

test.each(["10/30", "１０／３０", "10 / 30", "1030", "10／2030", "102030", "10-30", "10月2030年", "10.30"])(
  "%s is October 2030",
  (typed) => {
    expect(readExpiry(typed)).toEqual({ month: 10, year: 2030 });
  },
);

test.each(["", "13/30", "0/30", "00/30", "10/3", "103", "10/30/1", "abc", "2030/10"])(
  "%s is no expiry",
  (typed) => {
    expect(readExpiry(typed)).toBeNull();
  },
);

test.each([
  ["", "expiry-missing"],
  ["  ", "expiry-missing"],
  ["10", "expiry-malformed"],
  ["10/26", "expiry-past"],
  ["11/26", null],
  ["01/27", null],
  ["12/25", "expiry-past"],
  ["11/2046", null],
  ["01/2047", "expiry-malformed"],
])("in November 2026 %s: %s", (typed, fault) => {
  expect(expiryFault(typed, now)).toBe(fault);
});

test.each([
  ["ｈｏｓｈｉｎｏ　ｍｉｏ", null],
  ["O'Brien-Smith, J.", null],
  ["", "name-missing"],
  ["星野 澪", "name-letters"],
  ["MIO 2", "name-letters"],
  ["A".repeat(26), "name-long"],
])("the name %s: %s", (typed, fault) => {
  expect(nameFault(typed)).toBe(fault);
});

test("a name is sent in plain capitals", () => {
  expect(plainName(" ｈｏｓｈｉｎｏ　 mio ")).toBe("HOSHINO MIO");
  expect(plainName("O’Brien")).toBe("OBRIEN");
});

test.each([
  ["123", "VISA", null],
  ["１２３", "VISA", null],
  ["1234", "VISA", "code-three"],
  ["1234", "AMEX", null],
  ["123", "AMEX", "code-four"],
  ["", "AMEX", "code-missing"],
  ["12", "UNKNOWN", "code-three"],
  ["1234", "UNKNOWN", null],
] as const)("the code %s of a %s: %s", (typed, brand, fault) => {
  expect(codeFault(typed, brand)).toBe(fault);
});

const empty: Typed = { number: "", name: "", expiry: "", code: "" };
const faults = (purpose: "add" | "confirm", typed: Typed, brand: "AMEX" | "UNKNOWN" = "UNKNOWN") =>
  entrySchema({ purpose, brand, now })
    .safeParse(typed)
    .error?.issues.map(({ path, message }) => [path[0], message]);

test("every field is checked at once when a card is added, by the brand of its number", () => {
  expect(faults("add", empty)?.map(([field]) => field)).toEqual(["number", "name", "expiry", "code"]);
  const amex = { number: "378282246310005", name: "MIO", expiry: "10/30", code: "123" };
  expect(faults("add", amex)).toEqual([["code", "code-four"]]);
  expect(faults("add", { ...amex, code: "1234" })).toBeUndefined();
});

test("only the code is asked when a kept card is confirmed, by the kept brand", () => {
  expect(faults("confirm", empty, "AMEX")).toEqual([["code", "code-missing"]]);
  expect(faults("confirm", { ...empty, code: "1234" }, "AMEX")).toBeUndefined();
});
