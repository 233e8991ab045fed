import { expect, test } from "vitest";
import { isEmail, isPhone, nameFault, normalizeEmail, normalizePhone, readCode } from "./rules";

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["１２３４５６", "123456"],
  ["１２３－４５６", "123456"],
  ["123‐456", "123456"],
  ["12345", null],
  ["1234567", null],
  ["12345a", null],
  ["", null],
])("code %j is read as %j", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each([
  ["ＭＩＯ＠example.JP ", "mio@example.jp"],
  ["Mio@Example.jp", "mio@example.jp"],
])("address %j is kept as %j", (typed, email) => {
  expect(normalizeEmail(typed)).toBe(email);
  expect(isEmail(normalizeEmail(typed))).toBe(true);
});

test.each([
  "",
  "mio",
  "@example.jp",
  "mio@",
  "mio@localhost",
  "mio@example..jp",
  "a b@example.jp",
  "mio@example.jp\nBcc: x@y.jp",
  "mio@example.jp,other@example.jp",
  "<mio@example.jp>",
  "澪@example.jp",
  `${"a".repeat(60)}@b.jp`,
])("%j is no address", (email) => {
  expect(isEmail(email)).toBe(false);
});

test.each([
  ["山田　美緒", null],
  ["Mio Yamada", null],
  ["", "name-missing"],
  ["あ".repeat(20), null],
  ["あ".repeat(21), "name-long"],
  ["a".repeat(61), "name-long"],
  ["ヤマダ", null],
  ["ﾔﾏﾀﾞ", "name-half-kana"],
])("name %j: %j", (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test.each([
  ["090-1234-5678", "090-1234-5678"],
  ["０９０－１２３４－５６７８", "090-1234-5678"],
  ["090ー1234ー5678", "090-1234-5678"],
  ["(03) 1234 5678", "0312345678"],
])("phone %j is kept as %j", (typed, phone) => {
  expect(normalizePhone(typed)).toBe(phone);
  expect(isPhone(phone)).toBe(true);
});

test.each(["1234567", "0901234567890123", "-1234567-", "--------", "+81901234567", "090 12x4"])(
  "%j is no phone",
  (phone) => {
    expect(isPhone(phone)).toBe(false);
  },
);
