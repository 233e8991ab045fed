import { describe, expect, test } from "vitest";
import { challengeReason, type PolicyFacts } from "./challenge-policy";

const HOUR = 3_600_000;
/** An old card on an old device that is not the one it was kept on. */
const calm: PolicyFacts = {
  amountYen: 50_000,
  cardAgeMs: 24 * HOUR,
  deviceAgeMs: 24 * HOUR,
  keptOnThisDevice: false,
  declinesInCheckout: 0,
  threeDCodeAtRegistration: "0000",
};

describe("one row of the table each, and its edge", () => {
  test.each([
    ["nothing to ask", {}, null],
    ["¥50,000 is not above ¥50,000", { amountYen: 50_000 }, null],
    ["¥50,001", { amountYen: 50_001 }, "high-amount"],
    ["a card one millisecond younger than a day", { cardAgeMs: 24 * HOUR - 1 }, "new-card"],
    ["a device one millisecond younger than a day", { deviceAgeMs: 24 * HOUR - 1 }, "new-device"],
    ["a device never seen", { deviceAgeMs: null }, "new-device"],
    ["one decline in this checkout", { declinesInCheckout: 1 }, "declined-before"],
    ["0001 is authenticated", { threeDCodeAtRegistration: "0001" }, null],
    ["an attempt only (0003)", { threeDCodeAtRegistration: "0003" }, "weak-registration"],
    ["a brand outside 3-D Secure (0005)", { threeDCodeAtRegistration: "0005" }, "weak-registration"],
    ["no code at all", { threeDCodeAtRegistration: null }, "weak-registration"],
  ] as const)("%s", (_row, facts, reason) => {
    expect(challengeReason({ ...calm, ...facts })).toBe(reason);
  });
});

describe("the device where the card was kept", () => {
  const home = { keptOnThisDevice: true, cardAgeMs: 0, deviceAgeMs: 0 };
  test.each([
    ["waives new card and new device", {}, null],
    ["not for a weak registration", { threeDCodeAtRegistration: "0003" }, "weak-registration"],
    ["not for a high amount", { amountYen: 50_001 }, "high-amount"],
    ["not after a decline", { declinesInCheckout: 1 }, "declined-before"],
  ] as const)("%s", (_row, facts, reason) => {
    expect(challengeReason({ ...calm, ...home, ...facts })).toBe(reason);
  });
});
