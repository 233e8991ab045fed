import { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef } from "@/lib/gateway/port";
import { unseal } from "@/lib/seal";
import { compareCard, type LookedAt } from "./compare-card";
import { lastNight } from "./night";

const AT_ONCE = 20;
const LEASE_MS = 5 * 60_000;

/**
 * 洗替: after 04:00 in Japan, each kept card once a night is compared with what the gateway shows. Returns how many
 * cards it took.
 */
export async function updateCards(ctx: GatewayContext): Promise<number> {
  const { cardUpdater } = ctx.gateway;
  if (!cardUpdater) return 0;
  const due = await takeDue(ctx);
  const shown = await cardUpdater.inspectAll(due.map((card) => unseal(card.cardRef) as CardRef));
  await Promise.all(
    due.map((card, place) => compareCard(ctx, card, shown[place] ?? { is: "unknown", cause: "unreadable" })),
  );
  return due.length;
}

/** Under a lease, so that several workers may run. A card that was never looked at is due from the night after it was kept. */
async function takeDue(ctx: GatewayContext): Promise<LookedAt[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  const rows = await ctx.db.$queryRaw`
    UPDATE "Card" c SET "checkAt" = ${lease}::timestamptz
    FROM (
      SELECT "id" FROM "Card"
      WHERE "state" = 'KEPT' AND "cardRef" IS NOT NULL
        AND ("checkAt" <= ${now}::timestamptz OR ("checkAt" IS NULL AND "keptAt" < ${lastNight(now)}::timestamptz))
      ORDER BY "checkAt" NULLS FIRST LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due WHERE c."id" = due."id"
    RETURNING c."id", c."userId", c."cardRef", c."lastFour", c."expiryYear", c."expiryMonth", c."closing"`;
  return z.array(card).parse(rows);
}

const card = z.object({
  id: z.string(),
  userId: z.string(),
  cardRef: z.string(),
  lastFour: z.string().nullable(),
  expiryYear: z.number().nullable(),
  expiryMonth: z.number().nullable(),
  closing: z.enum(["BY_ISSUER", "GONE_AT_GATEWAY"]).nullable(),
});
