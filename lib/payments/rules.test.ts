import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATES, statesBefore } from "./rules";

type State = keyof typeof STATES;
const states = Object.keys(STATES) as State[];

/** Any walk through the table, as a person, the gateway and the worker could bring it about. */
const walks = fc.array(fc.nat(), { maxLength: 30 }).map((choices) => {
  const walk: State[] = ["CREATED"];
  for (const choice of choices) {
    const moves = STATES[walk.at(-1) ?? "CREATED"].moves;
    const next = moves[choice % Math.max(moves.length, 1)];
    if (next) walk.push(next);
  }
  return walk;
});

describe("the table of states", () => {
  test("what frees the checkout is final and never money", () => {
    for (const state of states.filter((state) => !STATES[state].holds)) {
      expect(STATES[state]).toMatchObject({ moves: [], paid: false });
    }
  });

  test("no state leads to itself, and every state but the first can be reached", () => {
    for (const state of states) expect(STATES[state].moves).not.toContain(state);
    expect(states.filter((state) => statesBefore(state).length === 0)).toEqual(["CREATED"]);
  });

  test("unknown never becomes failed: it ends only in what an inquiry shows", () => {
    expect(STATES.UNKNOWN.moves).toEqual(["AUTHORIZED", "CAPTURED", "DECLINED", "NOT_CHARGED"]);
  });

  test("property: once the gateway was asked, the checkout is freed only by a decline or proof of no charge", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const freed = walk.findIndex((state) => !STATES[state].holds);
        if (freed === -1) return;
        expect(freed).toBe(walk.length - 1);
        expect(walk.some((state) => STATES[state].paid)).toBe(false);
      }),
    );
  });

  test("property: not charged comes only from unknown, a challenge never completed, or a carrier's page that the gateway closed", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const at = walk.indexOf("NOT_CHARGED");
        if (at === -1) return;
        const before = walk[at - 1];
        expect(["UNKNOWN", "CHALLENGED", "REDIRECTED"]).toContain(before);
        if (before === "CHALLENGED") expect(walk).not.toContain("COMPLETING");
      }),
    );
  });

  test.each([
    ["AUTHORIZED", 4],
    ["CAPTURE_REQUESTED", 30],
    ["CAPTURED", 31],
    ["CANCELLED", 40],
    ["CHALLENGED", 21],
    ["CHANGE_FAILED", 17],
  ] as const)("%s is statusInfo %d to a shop (protocol § 15)", (state, statusInfo) => {
    expect(STATES[state].statusInfo).toBe(statusInfo);
  });
});
