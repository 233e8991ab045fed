const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const JST_MS = 9 * HOUR_MS;

/** 23:00:00 is inside the gateway's night, 01:00:00 is outside (protocol § 3). */
export function isNight(now: Date): boolean {
  const sinceMidnight = (now.getTime() + JST_MS) % (24 * HOUR_MS);
  return sinceMidnight >= 23 * HOUR_MS || sinceMidnight < HOUR_MS;
}

/** When the gateway's night (23:00–01:00 JST, no change of amount, no new authorisation) is over. */
export function endOfNight(now: Date): Date {
  const here = now.getTime() + JST_MS;
  const sinceMidnight = here % (24 * HOUR_MS);
  const oneOClock = now.getTime() - sinceMidnight + HOUR_MS;
  // Its clock may be a little behind ours: at one it may still be night over there.
  const justOver = sinceMidnight >= HOUR_MS && sinceMidnight < HOUR_MS + 10 * MINUTE_MS;
  if (justOver) return new Date(now.getTime() + MINUTE_MS);
  return new Date(oneOClock > now.getTime() ? oneOClock : oneOClock + 24 * HOUR_MS);
}
