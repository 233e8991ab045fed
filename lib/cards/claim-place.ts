import { z } from "zod";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { type BuyerId, newOrderNo, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { isTicketOpen } from "./is-ticket-open";
import { CALL_LOST_AFTER_MS, type Registration, registrationRow } from "./registration";
import { type BrandWord, PLACES } from "./rules";

export type Claim = {
  buyerId: BuyerId;
  ticket: string;
  brand: BrandWord;
  nickname: string | null;
  deviceHash: string | null;
  /** A path of ours to go on to once the card is kept: the checkout it is added for. */
  returnTo: string | null;
};
export type ClaimRefusal = "wallet-full" | "ticket-over";

/** Each round is lost to another claim or removal of the same buyer. */
const MOST_ROUNDS = 100;

/**
 * Takes the first free place, before the gateway is asked; its registration and the used-up ticket stand in the same
 * statement, so that nothing is half done. Of any number at once, the database lets exactly three through.
 */
export async function claimPlace(ctx: Context, claim: Claim): Promise<Result<Registration, ClaimRefusal>> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const claimed = await tryToClaim(ctx, claim);
    if (claimed) return yes(claimed);
    if (!(await isTicketOpen(ctx, claim))) return refuse("ticket-over");
    const taken = await ctx.db.card.count({ where: { userId: claim.buyerId } });
    if (taken >= PLACES) return refuse("wallet-full");
    // Another took this place a moment ago, and one is still free.
  }
  throw new Error("No place could be claimed although one is free");
}

/** The ticket is locked first: of two presses with one ticket the second waits here and then finds it used. */
async function tryToClaim(ctx: Context, claim: Claim): Promise<Registration | null> {
  const { buyerId, brand, nickname, deviceHash, returnTo } = claim;
  const now = ctx.now();
  const realNow = new Date();
  const askAt = new Date(now.getTime() + CALL_LOST_AFTER_MS);
  const rows = await ctx.db.$queryRaw`
    WITH ticket AS MATERIALIZED (
      SELECT "id", "cardRef" FROM "CardEntryTicket"
      WHERE "ticketHash" = ${digest("ticket", claim.ticket)} AND "userId" = ${buyerId} AND "purpose" = 'ADD'
        AND "usedAt" IS NULL AND "expiresAt" > ${realNow} FOR UPDATE
    ), free AS (
      SELECT place FROM unnest(enum_range(NULL::"CardSlot")) AS place
      WHERE NOT EXISTS (SELECT 1 FROM "Card" c WHERE c."userId" = ${buyerId} AND c."slot" = place)
      ORDER BY place LIMIT 1
    ), claimed AS (
      INSERT INTO "Card" ("id", "userId", "slot", "state", "brand", "nickname", "claimedAt")
      SELECT ${randomId()}, ${buyerId}, free.place, 'CLAIMED', ${brand}::"CardBrand", ${nickname}, ${now}::timestamptz
      FROM ticket, free
      ON CONFLICT ("userId", "slot") DO NOTHING RETURNING "id"
    ), spent AS (
      UPDATE "CardEntryTicket" t SET "usedAt" = ${realNow} FROM ticket, claimed WHERE t."id" = ticket."id"
    )
    INSERT INTO "CardRegistration"
      ("id", "userId", "cardId", "orderNo", "state", "cardRef", "brand", "nickname", "deviceHash", "returnTo", "askAt", "createdAt", "updatedAt")
    SELECT ${randomId()}, ${buyerId}, claimed."id", ${newOrderNo("KR")}, 'VERIFYING', ticket."cardRef", ${brand}::"CardBrand", ${nickname},
      ${deviceHash}, ${returnTo}, ${askAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    FROM claimed, ticket
    RETURNING "id", "userId", "orderNo", "cardRef", "cardId", "replacesCardId", "renews", "becomesMain", "brand", "nickname",
      "deviceHash"`;
  return z.array(registrationRow).parse(rows)[0] ?? null;
}
