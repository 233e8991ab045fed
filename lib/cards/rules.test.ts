import fc from "fast-check";
import { expect, test } from "vitest";
import {
  brandOf,
  type CardState,
  daysLeft,
  endingMonths,
  issuerName,
  reminderAt,
  stateOf,
  tidyNickname,
  worstFirst,
} from "./rules";

const december = { expiryYear: 2026, expiryMonth: 12 };

test.each([
  ["2026-11-24T10:00:00+09:00", 37],
  ["2026-12-31T23:59:59+09:00", 0],
  ["2027-01-01T00:00:00+09:00", -1],
  // Still the 31st in Newfoundland and in London, already January in Japan.
  ["2026-12-31T15:00:00Z", -1],
  ["2026-12-31T14:59:59Z", 0],
])("at %s a card of December 2026 has %i days left, counted in Japan", (now, left) => {
  expect(daysLeft(december, new Date(now))).toBe(left);
});

test.each([
  ["2026-11-01T23:59:59+09:00", "expiring"],
  ["2026-11-01T00:00:00+09:00", "expiring"],
  ["2026-10-31T23:59:59+09:00", "usable"],
  ["2026-12-31T23:59:59+09:00", "expiring"],
  ["2027-01-01T00:00:00+09:00", "expired"],
])("at %s it is %s", (now, state) => {
  expect(stateOf(december, new Date(now))).toBe(state);
});

test("February of a leap year ends on the 29th", () => {
  const february = { expiryYear: 2028, expiryMonth: 2 };
  expect(stateOf(february, new Date("2028-02-29T23:00:00+09:00"))).toBe("expiring");
  expect(stateOf(february, new Date("2028-03-01T00:00:00+09:00"))).toBe("expired");
});

test("the issuer comes from the acquirer code, and an unknown code is shown, not refused", () => {
  expect(issuerName(14, "ja")).toBe("楽天カード");
  expect(issuerName(98, "ja")).toBe("その他（コード 98）");
  expect(issuerName(98, "en")).toBe("Other (code 98)");
  expect(issuerName(0, "ja")).toBe("その他（コード 0）");
  expect(issuerName(null, "ja")).toBe("カード");
});

test("the gateway's brand wins where it names one, else what was seen while typing stands", () => {
  expect(brandOf(3, "VISA")).toBe("JCB");
  expect(brandOf(99, "VISA")).toBe("VISA");
  expect(brandOf(14, "UNKNOWN")).toBe("UNKNOWN");
});

test("a nickname loses its outer spaces, its line breaks and what is too long", () => {
  expect(tidyNickname("　ふだん\n使い ")).toBe("ふだん 使い");
  expect(tidyNickname(" 　 ")).toBeNull();
  expect([...(tidyNickname("猫".repeat(30)) ?? "")]).toHaveLength(20);
});

const expiries = fc.record({
  expiryYear: fc.integer({ min: 2024, max: 2040 }),
  expiryMonth: fc.integer({ min: 1, max: 12 }),
});
const moments = fc.date({
  min: new Date("2024-01-01"),
  max: new Date("2040-12-31"),
  noInvalidDate: true,
});

test("at any moment: expired is exactly after the month's last day in Japan, and never undone by time", () => {
  fc.assert(
    fc.property(expiries, moments, fc.nat(400), (expiry, now, days) => {
      const end = new Date(Date.UTC(expiry.expiryYear, expiry.expiryMonth, 1) - 9 * 3_600_000);
      expect(stateOf(expiry, now) === "expired").toBe(now >= end);
      const later = new Date(now.getTime() + days * 86_400_000);
      expect(daysLeft(expiry, later)).toBe(daysLeft(expiry, now) - days);
    }),
  );
});

test("at any moment: a reminder is the nearest stage that was reached, its month is among the ending ones", () => {
  fc.assert(
    fc.property(expiries, moments, (expiry, now) => {
      const reminder = reminderAt(expiry, now);
      const ending = endingMonths(now).find(
        (month) => month.expiryYear === expiry.expiryYear && month.expiryMonth === expiry.expiryMonth,
      );
      expect(ending?.days ?? null).toBe(reminder);
      const left = daysLeft(expiry, new Date(now.getTime() - 9 * 3_600_000));
      if (reminder === null) expect(left < 0 || left > 60).toBe(true);
      else expect([60, 30, 7].filter((stage) => left <= stage).at(-1)).toBe(reminder);
    }),
  );
});

test("of any cards the main one is proposed last, and none that works before one that does not", () => {
  const states = fc.constantFrom<CardState>("usable", "expiring", "expired", "closed", "paused");
  const cards = fc.array(fc.record({ state: states, daysLeft: fc.integer(), isMain: fc.constant(false) }), {
    maxLength: 2,
  });
  fc.assert(
    fc.property(cards, states, fc.integer(), (others, state, left) => {
      const main = { state, daysLeft: left, isMain: true };
      const ordered = worstFirst([main, ...others]);
      expect(ordered.at(-1)).toBe(main);
      expect(new Set(ordered)).toEqual(new Set([main, ...others]));
      const [first, second] = ordered;
      const isDead = (card: typeof first) => card?.state === "expired" || card?.state === "closed";
      if (second && !second.isMain && isDead(second)) expect(isDead(first)).toBe(true);
      if (first && second && !second.isMain && isDead(first) === isDead(second))
        expect(first.daysLeft).toBeLessThanOrEqual(second.daysLeft);
    }),
  );
});
