import { expect, test } from "vitest";
import { type MailDue, mailDue, type OutageStanding } from "./mail-due";

const NOW = new Date("2026-11-24T12:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const fresh: OutageStanding = {
  failing: 1,
  firstMailAt: null,
  digestMailAt: null,
  news: false,
  lastFirstAt: null,
  lastRecoveryAt: null,
};

test.each<[string, Partial<OutageStanding>, MailDue]>([
  ["the first failure", {}, "first"],
  ["fallen again within the hour of the last first mail", { lastFirstAt: ago(59) }, "nothing"],
  ["fallen again after that hour", { lastFirstAt: ago(60) }, "first"],
  ["risen before anything was mailed", { failing: 0, lastFirstAt: ago(59) }, "quiet end"],
  ["still failing within the hour", { firstMailAt: ago(59), news: true }, "nothing"],
  ["still failing after the hour", { firstMailAt: ago(60), news: true }, "digest"],
  ["an hour without news", { firstMailAt: ago(60) }, "nothing"],
  [
    "within the hour of the last digest",
    { firstMailAt: ago(300), digestMailAt: ago(59), news: true },
    "nothing",
  ],
  [
    "after the hour of the last digest",
    { firstMailAt: ago(300), digestMailAt: ago(60), news: true },
    "digest",
  ],
  ["risen", { failing: 0, firstMailAt: ago(1) }, "recovery"],
  ["risen again within the hour", { failing: 0, firstMailAt: ago(1), lastRecoveryAt: ago(59) }, "nothing"],
  ["risen again after the hour", { failing: 0, firstMailAt: ago(1), lastRecoveryAt: ago(60) }, "recovery"],
])("%s", (_, standing, due) => {
  expect(mailDue({ ...fresh, ...standing }, NOW)).toBe(due);
});
