const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const EARLY = [0, 2 * SECOND, 5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE];
const HOURS = 24;

/**
 * When to ask the gateway again about something unknown since `since`, after `asked` questions: at once, after 2, 5, 15,
 * 30, 60 s, 5 min, then hourly. Null once 24 hours are over: a person has to look.
 */
export function nextAsk(asked: number, since: Date): Date | null {
  const hour = asked - EARLY.length + 1;
  if (hour > HOURS) return null;
  return new Date(since.getTime() + (EARLY[asked] ?? hour * HOUR));
}
