import { WELL_KNOWN } from "@/sandbox/cards/ranges";
import { readings } from "./card-number-readings";

/** What must be nowhere. */
export type CardSecrets = { numbers: string[]; codes: string[] };

/**
 * The parts of card numbers, and the security codes, that a text holds in whatever dress. A number counts by every
 * eight digits in a row of it that have at least four other than 0 (of the well-known test numbers by every eight);
 * a code only as a whole value.
 */
export function findCardSecrets(text: string, { numbers, codes }: CardSecrets): string[] {
  const windows = [...new Set(numbers.flatMap(windowsOf))];
  const wholes = codes.map((code) => ({ code, pattern: wholeValue(code) }));
  const found = new Set<string>();
  for (const reading of readings(text)) {
    const digits = longDigits(reading);
    for (const window of windows) if (digits.includes(window)) found.add(window);
    for (const { code, pattern } of wholes) if (pattern.test(reading)) found.add(code);
  }
  return [...found];
}

export function windowsOf(number: string): string[] {
  const all = Array.from({ length: number.length - 7 }, (_, at) => number.slice(at, at + 8));
  return number in WELL_KNOWN ? all : all.filter((window) => window.replaceAll("0", "").length >= 4);
}

const BETWEEN_DIGITS = /(?<=\d)[\s\u00ad\u200b\p{Pd}\u2212\u30fc]+(?=\d)/gu;

function longDigits(reading: string): string {
  return (reading.replace(BETWEEN_DIGITS, "").match(/\d{8,}/g) ?? []).join(" ");
}

const EDGE = "\\s\"'`=&;,:()[\\]{}<>|\\\\";

function wholeValue(code: string): RegExp {
  const base64 = Buffer.from(code).toString("base64");
  const dresses = [code, base64, base64.replace(/=+$/, "")].join("|");
  return new RegExp(`(?<![^${EDGE}])(?:${dresses})(?![^${EDGE}])`, "u");
}
