import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { closesCard, ISSUER_CODES, isWithoutWord, meaningOf } from "./error-codes";

it.each([
  ["Z010000000", "busy"],
  ["Z012000004", "busy"],
  ["Z012000006", "busy"],
  ["Z012000005", "unknown:gateway-fault"],
  ["Z019999999", "unknown:gateway-fault"],
  ["Z012000008", "not-contracted"],
  ["A082000003", "unknown:already-sent"],
  ["A012010001", "unknown:already-sent"],
  ["A092000001", "unknown:already-sent"],
  ["A082000004", "token-spent"],
  ["A081011202", "token-spent"],
  ["A081010901", "pay-way-refused"],
  ["A011011006", "pay-way-refused"],
  ["A081010671", "bad-request"],
  ["A081011372", "bad-request"],
  ["A091010301", "bad-request"],
  ["A091010401", "challenge-failed"],
  ["A091011901", "challenge-failed"],
  ["A091012001", "bad-request"],
  ["A092000004", "challenge-failed"],
  ["A012050002", "challenge-unavailable"],
  ["A011012271", "changed-meanwhile"],
  ["A011012472", "bad-request"],
  ["A041010651", "changed-meanwhile"],
  ["A041010771", "wrong-number-or-expiry"],
  ["A041010571", "bad-request"],
  ["A042000001", "not-contracted"],
  ["A043000001", "changed-meanwhile"],
  ["A043000002", "already-done"],
  ["A043000003", "unknown:gateway-fault"],
  ["A051010571", "bad-request"],
  ["A051010651", "changed-meanwhile"],
  ["A053000001", "changed-meanwhile"],
  ["A062010004", "already-settled"],
  ["A070000000", "night-window"],
  ["A077000001", "old-amount-stands"],
  ["A112000004", "issuer-refused"],
  ["E011010351", "not-possible-now"],
  ["E011010451", "slip-refused"],
  ["E012000005", "not-possible-now"],
  ["E013000001", "busy"],
  ["E022000001", "slip-refused"],
  ["M011011871", "bad-request"],
  ["M012000003", "not-contracted"],
  ["M012000005", "unknown:already-sent"],
  ["M022000001", "no-such-trade"],
  ["M022000003", "not-possible-now"],
  ["M022000004", "unknown:gateway-fault"],
  ["M032000002", "same-amount"],
  ["M032000003", "increase-refused"],
])("%s means %s", (code, meaning) => {
  expect(meaningOf(code)).toBe(meaning);
});

it.each([
  ["G12", "card-refused"],
  ["G22", "card-refused"],
  ["G30", "held-by-issuer"],
  ["G44", "wrong-security-code"],
  ["G54", "over-limit"],
  ["G55", "over-limit"],
  ["G60", "card-refused"],
  ["G61", "card-refused"],
  ["G65", "wrong-number-or-expiry"],
  ["G72", "pay-way-refused"],
  ["G83", "wrong-number-or-expiry"],
  ["G97", "card-refused"],
  ["C50", "issuer-unavailable"],
  ["999", "issuer-unavailable"],
  ["", "card-refused"],
  ["Q00", "card-refused"],
])("the issuer's %s means %s on A08, A09 and A01", (creditCode, meaning) => {
  for (const code of ["A082000010", "A092000005", "A012060001"])
    expect(meaningOf(code, creditCode)).toBe(meaning);
});

it("takes only an invalid card for a closed one: G95 is the issuer's own business hours", () => {
  const codes = ["G12", "G22", "G60", "G61", "G83", "G85", "G95", ""];
  expect(codes.filter(closesCard)).toEqual(["G61"]);
});

it("knows every issuer's code of § 19.4, and no other", () => {
  const protocol = readFileSync(resolve(import.meta.dirname, "../../../docs/protocol.md"), "utf8");
  const [, section = ""] = /### 19\.4 [^|]*([^#]*)/.exec(protocol) ?? [];
  const cells = section.split("\n").flatMap((row) => row.split("|").filter((_, n) => n === 1 || n === 3));
  expect(cells.flatMap(codesIn).sort()).toEqual([...ISSUER_CODES].sort());
});

/** `G02–G05`, `G42 / G46`, `0200001 / 2 / 3`, `C01 C03`. */
function codesIn(cell: string): string[] {
  let before = "";
  return [...cell.matchAll(/(\w+)(?:–(\w+))?/g)].flatMap(([, first = "", last]) => {
    const from = first.length === 1 ? before.slice(0, -1) + first : first;
    if (!/\d/.test(from)) return [];
    before = from;
    const count = last ? Number(last.slice(1)) - Number(from.slice(1)) + 1 : 1;
    return Array.from({ length: count }, (_, n) =>
      n === 0 ? from : from[0] + String(Number(from.slice(1)) + n).padStart(2, "0"),
    );
  });
}

it.each([
  ["A082000010", "G55", false],
  ["A082000010", "", false],
  ["A082000010", "G66", true],
  ["A076000001", "C02", true],
  ["A082000099", "", true],
  ["A062010004", "", false],
])("an answer of %s and %j is without a word of ours: %s", (code, creditCode, without) => {
  expect(isWithoutWord(code, creditCode)).toBe(without);
});

it("has no word for a code nobody told us of", () => {
  expect(meaningOf("A082000099")).toBeNull();
  expect(meaningOf("nonsense")).toBeNull();
});
