const HOUR_MS = 3_600_000;

export type OutageStanding = {
  /** How many results fail now. */
  failing: number;
  /** Of this outage. */
  firstMailAt: Date | null;
  digestMailAt: Date | null;
  /** Whether something failed since its last mail. */
  news: boolean;
  /** Of any outage of this merchant. */
  lastFirstAt: Date | null;
  lastRecoveryAt: Date | null;
};
export type MailDue = "first" | "digest" | "recovery" | "quiet end" | "nothing";

/**
 * What is to be mailed about an outage: at most one first mail, one digest and one recovery an hour, however often a
 * shop falls and rises. One that falls again within the hour of the last first mail waits for the hour to pass.
 */
export function mailDue(standing: OutageStanding, now: Date): MailDue {
  const { failing, firstMailAt, digestMailAt, news } = standing;
  const hourSince = (at: Date | null) => at === null || now.getTime() - at.getTime() >= HOUR_MS;
  if (failing === 0) {
    if (!firstMailAt) return "quiet end";
    return hourSince(standing.lastRecoveryAt) ? "recovery" : "nothing";
  }
  if (!firstMailAt) return hourSince(standing.lastFirstAt) ? "first" : "nothing";
  return news && hourSince(firstMailAt) && hourSince(digestMailAt) ? "digest" : "nothing";
}
