import { z } from "zod";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { newOrderNo, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { Claim } from "./claim-place";
import { isTicketOpen } from "./is-ticket-open";
import { CALL_LOST_AFTER_MS, type Registration, registrationRow } from "./registration";

export type Replacement = {
  cardId: string;
  /** The same card with a new number or expiry: nickname and main stay (更新する). */
  renews: boolean;
  /** Of a main card that another card replaces: whether that becomes the main one; else main stays open. */
  becomesMain: boolean;
  /** Whether its buyer saw it as the main card, and so was asked; left out, nothing is compared. */
  isMain?: boolean;
};
type ReplacementClaim = Claim & { replaces: Replacement };
export type ReplacementRefusal = "ticket-over" | "no-such-card" | "stale" | "replacement-open";

/**
 * Begins to replace a kept card, which stays as it is until the new one is kept. Needs no place; the database lets
 * one replacement of a card through at a time.
 */
export async function claimReplacement(
  ctx: Context,
  claim: ReplacementClaim,
): Promise<Result<Registration, ReplacementRefusal>> {
  const claimed = await tryToClaim(ctx, claim);
  if (claimed) return yes(claimed);
  if (!(await isTicketOpen(ctx, claim))) return refuse("ticket-over");
  return refuse(await reasonOf(ctx, claim));
}

async function tryToClaim(ctx: Context, claim: ReplacementClaim): Promise<Registration | null> {
  const { buyerId, brand, nickname, deviceHash, returnTo, replaces } = claim;
  const now = ctx.now();
  const realNow = new Date();
  const askAt = new Date(now.getTime() + CALL_LOST_AFTER_MS);
  const rows = await ctx.db.$queryRaw`
    WITH ticket AS MATERIALIZED (
      SELECT "id", "cardRef" FROM "CardEntryTicket"
      WHERE "ticketHash" = ${digest("ticket", claim.ticket)} AND "userId" = ${buyerId} AND "purpose" = 'ADD'
        AND "usedAt" IS NULL AND "expiresAt" > ${realNow} FOR UPDATE
    ), claimed AS (
      INSERT INTO "CardRegistration"
        ("id", "userId", "replacesCardId", "renews", "becomesMain", "orderNo", "state", "cardRef", "brand", "nickname", "deviceHash", "returnTo", "askAt", "createdAt", "updatedAt")
      SELECT ${randomId()}, ${buyerId}, old."id", ${replaces.renews}, ${replaces.becomesMain}, ${newOrderNo("KR")}, 'VERIFYING',
        ticket."cardRef", ${brand}::"CardBrand", ${nickname}, ${deviceHash}, ${returnTo}, ${askAt}::timestamptz,
        ${now}::timestamptz, ${now}::timestamptz
      FROM ticket, "Card" old JOIN "User" u ON u."id" = old."userId"
      WHERE old."id" = ${replaces.cardId} AND old."userId" = ${buyerId} AND old."state" = 'KEPT'
        AND COALESCE((u."mainCardId" IS NOT DISTINCT FROM old."id") = ${replaces.isMain ?? null}::boolean, true)
      ON CONFLICT DO NOTHING
      RETURNING *
    ), spent AS (
      UPDATE "CardEntryTicket" t SET "usedAt" = ${realNow} FROM ticket, claimed WHERE t."id" = ticket."id"
    )
    SELECT "id", "userId", "orderNo", "cardRef", "cardId", "replacesCardId", "renews", "becomesMain", "brand", "nickname",
      "deviceHash" FROM claimed`;
  return z.array(registrationRow).parse(rows)[0] ?? null;
}

async function reasonOf(ctx: Context, { buyerId, replaces }: ReplacementClaim) {
  const { cardId, isMain } = replaces;
  const where = { id: cardId, userId: buyerId, state: "KEPT" } as const;
  const old = await ctx.db.card.findFirst({ where, include: { user: { select: { mainCardId: true } } } });
  if (!old) return "no-such-card";
  const isSeen = isMain === undefined || isMain === (old.user.mainCardId === cardId);
  return isSeen ? "replacement-open" : "stale";
}
