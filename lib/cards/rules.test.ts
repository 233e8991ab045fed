import { expect, test } from "vitest";
import { brandOf, daysLeft, issuerName, stateOf, tidyNickname } from "./rules";

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
