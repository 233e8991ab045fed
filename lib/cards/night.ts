const DAY_MS = 24 * 3_600_000;
/** 04:00 in Japan is 19:00 UTC of the day before. */
const NIGHTLY_MS = 19 * 3_600_000;

/** The last 04:00 in Japan that is not after `now`: when nightly work becomes due. */
export function lastNight(now: Date): Date {
  return new Date(Math.floor((now.getTime() - NIGHTLY_MS) / DAY_MS) * DAY_MS + NIGHTLY_MS);
}

export function nextNight(now: Date): Date {
  return new Date(lastNight(now).getTime() + DAY_MS);
}
