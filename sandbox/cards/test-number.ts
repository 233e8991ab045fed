import { RANGES } from "./ranges";

/** The test number of a range and an outcome: prefix, zeros, NNN, Luhn digit. */
export function testNumber(prefix: string, nnn: string): string {
  const length = RANGES[prefix]?.length ?? 16;
  const body = prefix.padEnd(length - 4, "0") + nnn;
  return body + luhnDigit(body);
}

export function passesLuhn(number: string): boolean {
  return luhnDigit(number.slice(0, -1)) === number.at(-1);
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
