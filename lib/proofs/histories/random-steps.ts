import fc from "fast-check";
import type { Step } from "./history";
import { randomCard } from "./random-card";
import { randomRun as run } from "./random-run";

const how = fc.oneof(
  { weight: 6, arbitrary: fc.constant("passed") },
  { weight: 2, arbitrary: fc.constantFrom("cancelled", "failed") },
);
const slip = fc.constantFrom(0, 0, 0, 1);

const pay = fc.record({ do: fc.constant("pay"), card: fc.nat(2), confirmed: randomCard, ...run });
const register = fc.record({
  do: fc.constant("register"),
  card: randomCard,
  again: fc.constantFrom(true, false, false),
  replaces: fc.constantFrom(null, null, null, 1, 2),
  renews: fc.boolean(),
  ...run,
});
const page = fc.constantFrom(0, 0, 0, 1, 2);
const comeBack = fc.record({ do: fc.constant("come back"), page, how, ...run });
const shop = (...deeds: string[]) =>
  fc.record({ do: fc.constant("shop"), what: fc.constantFrom(...deeds), slip, ...run });
const tells = fc.record({ do: fc.constant("gateway tells"), attempt: fc.nat(2), ...run });
const inWallet = fc.record({ do: fc.constantFrom("abandon", "choose another way", "remove"), ...run });
const rest = fc.record({ do: fc.constantFrom("cancel checkout", "nothing"), ...run });

/** One step, or two of which the first often leads to the second. */
const KINDS = {
  pay: fc.tuple(pay),
  payAndComeBack: fc.tuple(pay, comeBack),
  register: fc.tuple(register),
  registerAndComeBack: fc.tuple(register, comeBack),
  comeBack: fc.tuple(comeBack),
  shop: fc.tuple(shop("capture", "release", "cancel", "cancel", "reduce", "reduce")),
  captureAndRelease: fc.tuple(shop("capture"), shop("release")),
  tells: fc.tuple(tells),
  inWallet: fc.tuple(inWallet),
  rest: fc.tuple(rest),
};

/** A buyer buys, and what they have bought the shop sends; but nearly anything may come at any time. */
export const early = someSteps({
  pay: 5,
  payAndComeBack: 5,
  register: 2,
  registerAndComeBack: 3,
  comeBack: 2,
  shop: 1,
  tells: 1,
  inWallet: 2,
  rest: 1,
});
export const late = someSteps({
  pay: 3,
  payAndComeBack: 2,
  register: 1,
  registerAndComeBack: 1,
  comeBack: 2,
  shop: 5,
  captureAndRelease: 4,
  tells: 2,
  inWallet: 2,
  rest: 1,
});

function someSteps(weights: Partial<Record<keyof typeof KINDS, number>>): fc.Arbitrary<Step[]> {
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, fc.Arbitrary<unknown>][];
  const weighted = kinds.map(([kind, arbitrary]) => ({ weight: weights[kind] ?? 0, arbitrary }));
  const steps = fc.oneof(...weighted) as fc.Arbitrary<Step[]>;
  return fc.array(steps, { minLength: 1, maxLength: 4, size: "max" }).map((several) => several.flat());
}
