import type { Shop } from "../arrange-shop";

type Fault = {
  why: string;
  change: (shop: Shop) => Record<string, unknown>;
  field: string;
  code: "invalid-field" | "over-ceiling" | "sum-differs" | "origin-not-registered";
};

const line = (given: Record<string, unknown> = {}) => ({
  name: "本",
  quantity: 1,
  unitPriceYen: 4180,
  ...given,
});
const wrong = (field: string, why: string, value: unknown): Fault => ({
  why: `${field} ${why}`,
  change: () => ({ [field]: value }),
  field,
  code: "invalid-field",
});
const wrongLine = (name: string, why: string, value: unknown): Fault => ({
  why: `lines.0.${name} ${why}`,
  change: () => ({ lines: [line({ [name]: value })] }),
  field: `lines.0.${name}`,
  code: "invalid-field",
});
const foreign = (field: string, why: string, address: (origin: string) => string): Fault => ({
  why: `${field} ${why}`,
  change: ({ origin }) => ({ [field]: address(origin) }),
  field,
  code: "origin-not-registered",
});
const ADDRESSES = ["returnUrl", "cancelUrl", "failureUrl", "resultUrl"];

/** Each rule of `POST /api/v1/checkouts` broken once: what is sent instead, and what the answer must name. */
export const faults: Fault[] = [
  wrong("orderNo", "missing", undefined),
  wrong("orderNo", "empty", ""),
  wrong("orderNo", "of 24 characters", "A".repeat(24)),
  wrong("orderNo", "with a small letter", "a-1"),
  wrong("orderNo", "with a space", "A 1"),
  wrong("orderNo", "with _", "A_1"),
  wrong("orderNo", "full-width", "Ａ１"),
  wrong("orderNo", "with a line feed", "A1\n"),
  wrong("orderNo", "as a number", 12),
  wrong("amountYen", "missing", undefined),
  wrong("amountYen", "0", 0),
  wrong("amountYen", "below 0", -1),
  wrong("amountYen", "with a fraction", 4180.5),
  wrong("amountYen", "as text", "4180"),
  wrong("amountYen", "of 8 digits", 10_000_000),
  { why: "amountYen above the contract's ceiling", change: big, field: "amountYen", code: "over-ceiling" },
  wrong("lines", "missing", undefined),
  wrong("lines", "empty", []),
  wrong("lines", "more than 50", Array(51).fill(line())),
  wrong("lines", "as text", "本"),
  wrongLine("name", "missing", undefined),
  wrongLine("name", "blank", " 　"),
  wrongLine("name", "too long", "本".repeat(601)),
  wrongLine("name", "with a control character", "本\u0007"),
  wrongLine("quantity", "0", 0),
  wrongLine("quantity", "a half", 0.5),
  wrongLine("unitPriceYen", "a fraction", 0.5),
  wrongLine("unitPriceYen", "as text", "4180"),
  wrongLine("colour", "unknown", "red"),
  { why: "lines below the amount", change: () => sum(4179), field: "lines", code: "sum-differs" },
  { why: "lines above the amount", change: () => sum(4181), field: "lines", code: "sum-differs" },
  ...ADDRESSES.flatMap((field) => [
    ...(["failureUrl", "resultUrl"].includes(field) ? [] : [wrong(field, "missing", undefined)]),
    wrong(field, "relative", "/orders"),
    wrong(field, "a script", "javascript:alert(1)"),
    wrong(field, "of another kind", "ftp://shop.example/"),
    foreign(field, "of another shop", () => "https://elsewhere.example/x"),
    foreign(field, "under our name", (origin) => `${origin}.evil.example/`),
    foreign(field, "with our name before an @", (origin) => `${origin}@evil.example/`),
    foreign(field, "with a password", (origin) => origin.replace("//", "//me:secret@")),
    foreign(field, "on another port", (origin) => `${origin}:8443/`),
    foreign(field, "without encryption", (origin) => origin.replace("https", "http")),
  ]),
  { ...wrong("buyer", "with an unknown item", { card: "x" }), field: "buyer.card" },
  { ...wrong("buyer", "with a name of 61 letters", { name: "星".repeat(61) }), field: "buyer.name" },
  { ...wrong("buyer", "with a number for a phone", { phone: 9012345678 }), field: "buyer.phone" },
  wrong("card_no", "unknown item", "x"),
];

function big() {
  return { amountYen: 300_001, lines: [line({ unitPriceYen: 300_001 })] };
}

function sum(unitPriceYen: number) {
  return { lines: [line({ unitPriceYen })] };
}
