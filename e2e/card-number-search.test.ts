import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCardSecrets, windowsOf } from "./card-number-search";

const RAKUTEN = "4999140000000017";
const AMEX = "378282246310005";
const secrets = { numbers: [RAKUTEN, AMEX], codes: ["0573"] };

const utf16 = (text: string, dress: (code: number) => string) =>
  [...text].map((letter) => dress(letter.charCodeAt(0))).join("");
const four = (code: number) => code.toString(16).padStart(4, "0");

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const DRESSES: Record<string, (text: string) => string> = {
  plain: (text) => text,
  spaced: (text) => text.replace(/(\d{4})/g, "$1 "),
  hyphened: (text) => text.replace(/(\d{4})(?=\d)/g, "$1-"),
  "full-width": fullWidth,
  "full-width and spaced": (text) => fullWidth(text.replace(/(\d)/g, "$1　")),
  "URL-escaped": (text) => Buffer.from(text).toString("hex").replace(/../g, "%$&"),
  "URL-escaped spaces": (text) => text.replace(/(\d{4})(?=\d)/g, "$1+"),
  "JSON-escaped": (text) => utf16(text, (code) => `\\u${four(code)}`),
  "HTML-escaped": (text) => utf16(text, (code) => `&#${code};`),
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  hexadecimal: (text) => Buffer.from(text).toString("hex"),
};

describe("a card number is found", () => {
  for (const [name, dress] of Object.entries(DRESSES)) {
    it(`${name}, whole and in part, in the middle of anything`, () => {
      for (const number of secrets.numbers) {
        expect(findCardSecrets(`a=${dress(number)}&b=1`, secrets)).not.toEqual([]);
        for (const window of windowsOf(number))
          expect(findCardSecrets(`{"x":"${dress(window)}"}`, secrets)).toContain(window);
      }
    });
  }

  it("in two dresses over each other", () => {
    const escapes = Object.entries(DRESSES).filter(([name]) => /escaped$|base64|hexa/.test(name));
    const inner = fc.constantFrom(...Object.values(DRESSES));
    const outer = fc.constantFrom(...escapes.map(([, dress]) => dress));
    const number = fc.constantFrom(...secrets.numbers);
    fc.assert(
      fc.property(number, inner, outer, (digits, dress, over) => {
        const text = `before ${over(dress(digits))} after`;
        return findCardSecrets(text, secrets).length > 0;
      }),
    );
  });

  it("in base64 that holds more before and after it", () => {
    for (const before of ["", "a", "ab", "abc"])
      expect(findCardSecrets(Buffer.from(`${before}${AMEX}!`).toString("base64"), secrets)).not.toEqual([]);
  });
});

describe("what may be shown is not taken for a card number", () => {
  for (const text of [
    "************0017",
    "●●●● 0005",
    "2026-11-24T04:20:00.017Z",
    "00000017",
    "注文 49 991 円",
  ])
    it(text, () => expect(findCardSecrets(text, secrets)).toEqual([]));

  it("of a number with many zeros only windows with four other digits count", () => {
    expect(windowsOf(RAKUTEN)).toEqual(["49991400", "99914000", "99140000"]);
    expect(windowsOf(AMEX)).toHaveLength(8);
  });
});

describe("a security code", () => {
  for (const text of [
    "0573",
    '{"code":"0573"}',
    "a=1&code=0573&b=2",
    "code=%30%35%37%33",
    '"MDU3Mw=="',
    "０５７３",
    "<b>0573</b>",
  ])
    it(`is found as a whole value: ${text}`, () => expect(findCardSecrets(text, secrets)).toEqual(["0573"]));

  for (const text of ["10573", "05731", "id-0573", "a0573", "0.0573"])
    it(`is not found inside another: ${text}`, () => expect(findCardSecrets(text, secrets)).toEqual([]));
});
