/** What the policy looks at. Times are ages in milliseconds at the press; null: never seen on this device. */
export type PolicyFacts = {
  amountYen: number;
  cardAgeMs: number;
  deviceAgeMs: number | null;
  /** This very device is the one the card was kept on. */
  keptOnThisDevice: boolean;
  declinesInCheckout: number;
  threeDCodeAtRegistration: string | null;
};
export type ChallengeReason =
  | "high-amount"
  | "weak-registration"
  | "declined-before"
  | "new-card"
  | "new-device";

const DAY_MS = 24 * 3_600_000;
const AUTHENTICATED = ["0000", "0001"];

/** When a kept card has to pass 3-D Secure once more (docs/house.md § 5). The first row that matches is the reason. */
const POLICY: [ChallengeReason, (facts: PolicyFacts) => boolean][] = [
  ["high-amount", (facts) => facts.amountYen > 50_000],
  ["weak-registration", (facts) => !wasAuthenticated(facts)],
  ["declined-before", (facts) => facts.declinesInCheckout > 0],
  ["new-card", (facts) => !isHome(facts) && facts.cardAgeMs < DAY_MS],
  ["new-device", (facts) => !isHome(facts) && (facts.deviceAgeMs ?? 0) < DAY_MS],
];

/** Why this payment must be challenged, or null when the kept card may be charged server to server. */
export function challengeReason(facts: PolicyFacts): ChallengeReason | null {
  return POLICY.find(([, applies]) => applies(facts))?.[0] ?? null;
}

function wasAuthenticated(facts: PolicyFacts): boolean {
  return AUTHENTICATED.includes(facts.threeDCodeAtRegistration ?? "");
}

function isHome(facts: PolicyFacts): boolean {
  return facts.keptOnThisDevice && wasAuthenticated(facts);
}
