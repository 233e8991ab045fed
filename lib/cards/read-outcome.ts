import { z } from "zod";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";

/** Why a registration came to nothing, each with a sentence of its own on the screen. */
export const REFUSALS = [
  "wrong-security-code",
  "wrong-number-or-expiry",
  "card-refused",
  "over-limit",
  "held-by-issuer",
  "issuer-unavailable",
  "challenge-failed",
  "challenge-unavailable",
  "challenge-expired",
  "abandoned",
  "already-kept",
  "replaced-card-gone",
  "token-spent",
  "busy",
  "not-verified",
] as const;
export type RefusalWord = (typeof REFUSALS)[number];

export type Outcome =
  | { is: "kept"; cardId: string; as: Aim; returnTo: string | null }
  | { is: "challenge"; challengeId: string }
  | { is: "checking" }
  | { is: "refused"; refusal: RefusalWord; as: Aim; replacesCardId: string | null; returnTo: string | null };
/** What a registration is for: another card in a free place or in that of an old one, or the old one renewed. */
export type Aim = "added" | "replaced" | "renewed";

/** What a registration of this buyer came to so far. */
export async function readOutcome(
  { db }: Pick<Context, "db">,
  { buyerId, registrationId }: { buyerId: BuyerId; registrationId: string },
): Promise<Outcome | null> {
  const row = await db.cardRegistration.findFirst({
    where: { id: registrationId, userId: buyerId },
    include: { challenge: { select: { id: true } } },
  });
  if (!row) return null;
  const { returnTo, replacesCardId } = row;
  const as = replacesCardId ? (row.renews ? "renewed" : "replaced") : "added";
  switch (row.state) {
    case "KEPT":
      return { is: "kept", cardId: row.cardId ?? "", as, returnTo };
    case "CHALLENGED":
      return row.challenge ? { is: "challenge", challengeId: row.challenge.id } : { is: "checking" };
    case "REFUSED":
    case "ABANDONED":
      return { is: "refused", refusal: refusalWord.parse(row.refusal), as, replacesCardId, returnTo };
    default:
      return { is: "checking" };
  }
}

/** What an operator has to mend is one sentence to the buyer. */
const refusalWord = z.enum(REFUSALS).catch("not-verified");
