const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * What a person typed, as the clock's new offset in milliseconds; NaN when it means nothing.
 * @param {string} text
 * @param {{ now: number, offset: number }} clock now: real time; offset: the present one
 */
export function parseMoment(text, { now, offset }) {
  if (text === "reset") return 0;
  const step = /^([+-])(\d+)([smhd])$/.exec(text);
  if (step) return offset + Number(`${step[1]}${step[2]}`) * UNITS[step[3]];
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text)) return Number.NaN;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text);
  const whole = text.includes("T") ? text : `${text}T00:00`;
  return Date.parse(zoned ? text : `${whole}+09:00`) - now;
}
