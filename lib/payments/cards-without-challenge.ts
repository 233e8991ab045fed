import type { BuyerId } from "@/lib/buyers/rules";
import { isUsable, stateOf } from "@/lib/cards/rules";
import type { Context } from "@/lib/db";
import { challengeReason } from "./challenge-policy";
import { policyFacts } from "./policy-facts";
import { pressFacts } from "./press-facts";

type Asking = { buyerId: BuyerId; linkId: string; deviceHash: string | null };

/** The buyer's kept cards that the policy lets pay this checkout without 3-D Secure. */
export async function cardsWithoutChallenge(ctx: Context, at: Asking) {
  const { buyerId, linkId, deviceHash } = at;
  const cards = await ctx.db.card.findMany({
    where: { userId: buyerId, state: "KEPT", closedAt: null, pausedAt: null },
    orderBy: { slot: "asc" },
  });
  const free: { id: string; acquirerCode: number | null; lastFour: string | null }[] = [];
  for (const card of cards) {
    const { id, acquirerCode, lastFour, expiryYear, expiryMonth } = card;
    if (!expiryYear || !expiryMonth) continue;
    const state = stateOf({ expiryYear, expiryMonth }, ctx.now());
    if (!isUsable({ state })) continue;
    const facts = await pressFacts(ctx, { buyerId, linkId, cardId: id, deviceHash });
    if (!facts) return [];
    const { seen, checkout } = facts;
    const { amountYen } = checkout;
    if (!challengeReason(policyFacts({ amountYen, card, seen, deviceHash, now: ctx.now() })))
      free.push({ id, acquirerCode, lastFour });
  }
  return free;
}
