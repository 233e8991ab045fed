import type { PolicyFacts } from "./challenge-policy";
import type { PressFacts } from "./press-facts";

type Looking = {
  amountYen: number;
  card: NonNullable<PressFacts["card"]>;
  seen: PressFacts["seen"];
  deviceHash: string | null;
  now: Date;
};

/** What the challenge policy looks at, of what the press found. */
export function policyFacts({ amountYen, card, seen, deviceHash, now }: Looking): PolicyFacts {
  const ageMs = (since: Date) => now.getTime() - since.getTime();
  return {
    amountYen,
    cardAgeMs: ageMs(card.keptAt ?? now),
    deviceAgeMs: seen.deviceSeenAt && ageMs(seen.deviceSeenAt),
    keptOnThisDevice: deviceHash !== null && card.keptOnDevice === deviceHash,
    declinesInCheckout: seen.declines,
    threeDCodeAtRegistration: card.threeDCode,
  };
}
