import { expect, test } from "vitest";
import { changesOf } from "./changes-of";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute));
const fall = (amountYen: number, minute: number) => ({
  wish: { amountYen },
  callEndedAt: at(minute),
  updatedAt: at(59),
});

test("newest first, each amount from the one before; what is between shop and gateway is left out", () => {
  const changes = changesOf({
    checkout: { amountYen: 5_000 },
    events: [
      { from: "CREATED", to: "AUTHORIZING", at: at(0) },
      { from: "AUTHORIZING", to: "AUTHORIZED", at: at(1) },
      { from: "AUTHORIZED", to: "CAPTURE_REQUESTED", at: at(4) },
      { from: "CAPTURE_REQUESTED", to: "AUTHORIZED", at: at(5) },
      { from: "AUTHORIZED", to: "LAPSED", at: at(6) },
      { from: "LAPSED", to: "AUTHORIZED", at: at(7) },
      { from: "AUTHORIZED", to: "CANCELLED", at: at(8) },
    ],
    operations: [fall(4_000, 2), fall(3_000, 3)],
  });
  expect(changes).toEqual([
    { is: "cancelled", at: at(8) },
    { is: "stands-again", at: at(7) },
    { is: "lapsed", at: at(6) },
    { is: "amount", at: at(3), from: 4_000, to: 3_000 },
    { is: "amount", at: at(2), from: 5_000, to: 4_000 },
    { is: "paid", at: at(1) },
  ]);
});
