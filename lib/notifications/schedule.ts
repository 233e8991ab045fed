const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WAITS = [
  10 * SECOND,
  20 * SECOND,
  30 * SECOND,
  1 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  1 * HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
];
const LONGEST_WAIT = 8 * HOUR;
const GIVE_UP_AFTER = 30 * 24 * HOUR;

/**
 * When a result POST that failed `attempts` times (≥ 1) is tried again, ± 10 %; null once 30 days are over.
 * `chance` is a random number in [0, 1).
 */
export function nextAttempt(
  attempts: number,
  createdAt: Date,
  now: Date,
  chance = Math.random(),
): Date | null {
  const wait = WAITS[attempts - 1] ?? LONGEST_WAIT;
  const next = new Date(now.getTime() + wait * (0.9 + 0.2 * chance));
  return next > givesUpAt(createdAt) ? null : next;
}

export function givesUpAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + GIVE_UP_AFTER);
}
