import type { ChargeRefusal, OperationRefusal, UnknownCause } from "../port";

/** Everything the gateway's codes can mean to us. Causes of unknown begin with `unknown:`. */
export type Meaning =
  | ChargeRefusal
  | OperationRefusal
  | "in-use"
  | "changed-meanwhile"
  | `unknown:${Extract<UnknownCause, "gateway-fault" | "already-sent">}`;

/** Null: a code we have no word for. Callers keep the code and say `other`. */
export function meaningOf(code: string, creditCode = ""): Meaning | null {
  const meaning = table.find(([pattern]) => matches(pattern, code))?.[1] ?? null;
  return meaning === "by-issuer" ? (issuerTable[creditCode] ?? issuerFamily(creditCode)) : meaning;
}

/** Neither the code nor the issuer's own may go unnoticed: what became of it was only guessed. */
export function isWithoutWord(code: string, creditCode: string): boolean {
  return meaningOf(code, creditCode) === null || (creditCode !== "" && !ISSUER_CODES.includes(creditCode));
}

function matches(pattern: string | RegExp, code: string): boolean {
  return typeof pattern === "string" ? pattern === code : pattern.test(code);
}

/** protocol §§ 19.1–19.3; the first match counts. */
const table: [string | RegExp, Meaning | "by-issuer"][] = [
  // Common. A time-out or an internal error inside the gateway may have happened after the authorisation.
  ["Z010000000", "busy"],
  [/^Z01200000[46]$/, "busy"],
  ["Z012000005", "unknown:gateway-fault"],
  ["Z019999999", "unknown:gateway-fault"],
  [/^Z01200000[123]$/, "bad-request"],
  [/^Z0120000(07|08|09|10)$/, "not-contracted"],

  // Charge. Every order number is fresh, so a duplicate is one of our own calls that did arrive.
  ["A082000003", "unknown:already-sent"],
  ["A092000001", "unknown:already-sent"],
  ["A012010001", "unknown:already-sent"],
  ["A082000010", "by-issuer"],
  ["A092000005", "by-issuer"],
  ["A012060001", "by-issuer"],
  ["A082000004", "token-spent"],
  [/^A0810112\d\d$/, "token-spent"],
  ["A082000008", "wrong-number-or-expiry"],
  ["A082000011", "card-not-kept"],
  ["A092000006", "card-not-kept"],
  ["A012070001", "card-not-kept"],
  ["A092000003", "challenge-failed"],
  ["A092000004", "challenge-failed"],
  // Items 04–19 of A09 are what the browser posted back: not our fault when they are damaged.
  [/^A09101(0[4-9]|1\d)\d\d$/, "challenge-failed"],
  ["A012050001", "challenge-failed"],
  ["A012050002", "challenge-unavailable"],
  ["A012040001", "card-refused"],
  ["A012040002", "pay-way-refused"],
  ["A082000007", "pay-way-refused"],
  [/^A08101(09)\d\d$|^A01101(10)\d\d$/, "pay-way-refused"],
  [/^A082000(001|002|005)$/, "not-contracted"],
  ["A012020001", "not-contracted"],
  [/^A0820000(06|12)$/, "unknown:gateway-fault"],
  ["A092000002", "unknown:gateway-fault"],
  // A stored card's key or date moved since it was looked up.
  ["A012030001", "changed-meanwhile"],
  [/^A01101(21|22)\d\d$/, "changed-meanwhile"],

  // Held cards.
  ["A032000001", "not-contracted"],
  ["A033000001", "unknown:gateway-fault"],
  ["A042000001", "not-contracted"],
  // The card that was looked up is no longer under this key.
  [/^A0[45]1010651$/, "changed-meanwhile"],
  [/^A0410107(05|71)$/, "wrong-number-or-expiry"],
  ["A043000001", "changed-meanwhile"],
  ["A043000002", "already-done"],
  ["A043000003", "unknown:gateway-fault"],
  ["A044000001", "by-issuer"],
  ["A052000001", "not-contracted"],
  ["A053000001", "changed-meanwhile"],
  ["A054000001", "unknown:gateway-fault"],

  // Cancel, change, re-authorise.
  ["A062010001", "no-such-trade"],
  ["A062010002", "not-possible-now"],
  ["A062010003", "not-possible-now"],
  ["A062010004", "already-settled"],
  [/^A06201000[57]$/, "unknown:gateway-fault"],
  ["A070000000", "night-window"],
  ["A072000001", "not-contracted"],
  [/^A07300000[12]$/, "not-possible-now"],
  ["A074000001", "same-amount"],
  ["A074000002", "increase-refused"],
  ["A075000001", "unknown:gateway-fault"],
  ["A076000001", "amount-refused"],
  ["A077000001", "old-amount-stands"],
  ["A110000000", "night-window"],
  ["A112000001", "not-contracted"],
  ["A112000002", "not-possible-now"],
  ["A112000003", "unknown:gateway-fault"],
  ["A112000004", "issuer-refused"],

  // Shipping.
  [/^E0[12]1010251$/, "not-contracted"],
  [/^E0[12]1010351$/, "not-possible-now"],
  [/^E0[12]10104\d\d$/, "slip-refused"],
  [/^E01200000[12346]$/, "slip-refused"],
  ["E012000005", "not-possible-now"],
  [/^E0[12]3000001$/, "busy"],
  ["E022000001", "slip-refused"],
  ["E022000002", "already-settled"],
  ["E022000003", "not-possible-now"],

  // Carrier payments.
  [/^M01200000[123]$/, "not-contracted"],
  ["M012000005", "unknown:already-sent"],
  ["M012000006", "unknown:gateway-fault"],
  ["M022000001", "no-such-trade"],
  [/^M02200000[23]$/, "not-possible-now"],
  ["M032000001", "not-possible-now"],
  ["M032000002", "same-amount"],
  ["M032000003", "increase-refused"],
  [/^M0[23]2000004$/, "unknown:gateway-fault"],

  // Any other parameter check.
  [/^[A-Z]\d\d101\d{4}$/, "bad-request"],
];

/** The issuer knows the card no more: an account that the updater found closed answers so (protocol § 8). */
export function closesCard(creditCode: string): boolean {
  return creditCode === "G61";
}

/** creditErrorCode: G from the issuer, C from the card network (protocol § 19.4). */
const issuerTable: Record<string, ChargeRefusal> = {
  G02: "over-limit",
  G03: "over-limit",
  G04: "over-limit",
  G05: "over-limit",
  G30: "held-by-issuer",
  G44: "wrong-security-code",
  G45: "wrong-security-code",
  G54: "over-limit",
  G55: "over-limit",
  G65: "wrong-number-or-expiry",
  G83: "wrong-number-or-expiry",
  G85: "issuer-unavailable",
  G95: "issuer-unavailable",
  "999": "issuer-unavailable",
  "0200001": "wrong-number-or-expiry",
  "0400001": "issuer-unavailable",
  "0500001": "issuer-unavailable",
  "0500002": "issuer-unavailable",
  "0600001": "bad-request",
  "0600002": "bad-request",
  "9900001": "issuer-unavailable",
};

/** All of protocol § 19.4; those that the table above leaves out go by their family. */
export const ISSUER_CODES: readonly string[] = [
  ...Object.keys(issuerTable),
  ..."G12 G22 G42 G46 G56 G60 G61 G67 G68 G69 G70 G71 G72 G73 G74 G75 G76 G77 G78 G79 G80 G81 G82".split(" "),
  ..."G96 G97 G98 G99 C01 C03 C12 C13 C14 C15 C17 C33 C34 C35 C50 C51 C53 C54 C55 C56 C57 C58 C60".split(" "),
  ..."0200002 0200003 0700001".split(" "),
];

/** The network's own faults, request fields the issuer did not like, else a plain refusal. */
function issuerFamily(creditCode: string): ChargeRefusal {
  if (creditCode.startsWith("C")) return "issuer-unavailable";
  if (/^G(6[7-9]|7\d|8[0-2])$/.test(creditCode)) return "pay-way-refused";
  return "card-refused";
}
