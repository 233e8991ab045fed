import { expect, test } from "vitest";
import { eventEntry } from "./event-entry";

const at = new Date("2026-10-01T19:10:00Z");
const from = { lastFour: "4242", expiryYear: 2026, expiryMonth: 10 };
const event = { id: "e", at, kind: "UPDATED" as const };

test("a renewed expiry is a line with both dates, on Japan's day", () => {
  const change = { from, to: { ...from, expiryYear: 2030 } };
  expect(eventEntry({ ...event, change }, "ja")).toEqual({
    id: "e",
    at: "2026-10-01T19:10:00.000Z",
    when: "2026年10月2日",
    text: "カード会社により有効期限が更新されました",
    change: { from: "10/26", to: "10/30" },
  });
});

test("a new number is a line with both cards", () => {
  const change = { from, to: { lastFour: "0991", expiryYear: 2030, expiryMonth: 1 } };
  expect(eventEntry({ ...event, change }, "en")).toMatchObject({
    text: "The card company renewed the card",
    change: { from: "•• 4242  10/26", to: "•• 0991  01/30" },
  });
});

test.each(["CLOSED", "GONE"] as const)("%s is a sentence of its own", (kind) => {
  const [ja, en] = (["ja", "en"] as const).map((lang) => eventEntry({ ...event, kind, change: null }, lang));
  expect(ja?.text).toMatch(/なりました$/);
  expect(en?.text).toMatch(/longer/);
});
